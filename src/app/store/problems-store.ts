import { create } from 'zustand'
import type { FindingGrouping } from '#core/checking/finding-groups.ts'
import { type Severity, severities } from '#core/model/plan.ts'
import { useSession } from './session-store.ts'

interface ProblemsState {
  readonly grouping: FindingGrouping
  /** Only findings with this text are listed. */
  readonly text: string
  /** Only findings of these severities are listed. */
  readonly severities: ReadonlySet<Severity>
  /** The identity of the finding that was looked at last. */
  readonly shown: string | undefined
  /** Nothing was selected since then: it is the problem that is meant. */
  readonly isMeant: boolean
  /** The marks of problems are left out of the diagram; what is wrong stays listed. */
  readonly areMarkersHidden: boolean
}

/** How the list of problems is looked at: neither saved nor undone. */
export const useProblems = create<ProblemsState>(() => ({
  grouping: 'stage',
  text: '',
  severities: new Set(severities),
  shown: undefined,
  isMeant: false,
  areMarkersHidden: false,
}))

useSession.subscribe(({ selection, stage }, before) => {
  if (selection !== before.selection || stage !== before.stage) useProblems.setState({ isMeant: false })
})

/** The finding that is looked at, by its identity. */
export const lookAt = (shown: string): void => useProblems.setState({ shown, isMeant: true })

export function toggleSeverity(severity: Severity): void {
  useProblems.setState(({ severities: chosen }) => {
    const others = [...chosen].filter((one) => one !== severity)
    return { severities: new Set(others.length === chosen.size ? [...others, severity] : others) }
  })
}

export const clearFilter = (): void => useProblems.setState({ text: '', severities: new Set(severities) })
