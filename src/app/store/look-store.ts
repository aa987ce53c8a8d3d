import type { EntityId } from '#core/model/entity.ts'
import { type Filter, noFilter } from '#core/views/outline/matching.ts'
import { createSessionStore } from './create-session-store.ts'

interface LookState {
  /** The groups of fields that are open in the inspector, whatever is selected. */
  readonly openGroups: ReadonlySet<string>
  /** What is looked for: the outline lists it, the canvas dims the rest. */
  readonly filter: Filter
  /** The lines of the outline that were opened (true) or closed (false) by hand. */
  readonly folds: ReadonlyMap<string, boolean>
  /** Rooms that the canvas lists although their category has more than it lists. */
  readonly sought: ReadonlySet<EntityId>
}

/** How a person looks at a stage: what is unfolded, filtered and sought. Neither saved nor undone. */
export const useLook = createSessionStore<LookState>({
  openGroups: new Set(),
  filter: noFilter,
  folds: new Map(),
  sought: new Set(),
})

export function setGroupOpen(title: string, isOpen: boolean): void {
  const openGroups = new Set(useLook.getState().openGroups)
  if (isOpen) openGroups.add(title)
  else openGroups.delete(title)
  useLook.setState({ openGroups })
}

export const setFilter = (change: Partial<Filter>): void =>
  useLook.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

/** Opens or closes lines of the outline. */
export const setFolds = (ids: readonly string[], isOpen: boolean): void =>
  useLook.setState(({ folds }) => ({ folds: new Map([...folds, ...ids.map((id) => [id, isOpen] as const)]) }))

const maxSought = 20

/** Has the canvas list a room; of many that were looked for, the latest. */
export const seek = (room: EntityId): void =>
  useLook.setState(({ sought }) => ({ sought: new Set([...sought, room].slice(-maxSought)) }))
