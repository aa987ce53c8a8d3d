import { create } from 'zustand'

interface LookState {
  /** The groups of fields that are open in the inspector, whatever is selected. */
  readonly openGroups: ReadonlySet<string>
}

/** How a person looks at a stage: what is unfolded, filtered and sought. Neither saved nor undone. */
export const useLook = create<LookState>(() => ({ openGroups: new Set() }))

export function setGroupOpen(title: string, isOpen: boolean): void {
  const openGroups = new Set(useLook.getState().openGroups)
  if (isOpen) openGroups.add(title)
  else openGroups.delete(title)
  useLook.setState({ openGroups })
}
