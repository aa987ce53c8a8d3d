import type { FindingGrouping } from '#core/checking/finding-groups.ts'
import { type Severity, severities } from '#core/model/plan.ts'
import { createSessionStore } from './create-session-store.ts'
import { useSession } from './session-store.ts'

export type ProblemScope = 'stage' | 'plan'

interface ProblemsState {
  /** Whose problems are listed: those of the shown stage, or of all. */
  readonly scope: ProblemScope
  readonly grouping: FindingGrouping
  /** Only findings with this text are listed. */
  readonly text: string
  /** Only findings of these severities are listed. */
  readonly severities: ReadonlySet<Severity>
  /** The identity of the finding that was looked at last. */
  readonly shown: string | undefined
  /** The place in the list of the problem that was stepped to last: where to go on when it is gone. */
  readonly shownAt: number | undefined
  /** Nothing was selected since then: it is the problem that is meant. */
  readonly isMeant: boolean
  /** The marks of problems are left out of the diagram; what is wrong stays listed. */
  readonly areMarkersHidden: boolean
}

/** How the list of problems is looked at: neither saved nor undone. */
export const useProblems = createSessionStore<ProblemsState>({
  scope: 'stage',
  grouping: 'stage',
  text: '',
  severities: new Set(severities),
  shown: undefined,
  shownAt: undefined,
  isMeant: false,
  areMarkersHidden: false,
})

useSession.subscribe(({ selection, stage }, before) => {
  if (selection !== before.selection || stage !== before.stage) useProblems.setState({ isMeant: false })
})

const set = useProblems.setState

/** The finding that is looked at, by its identity. */
export const lookAt = (shown: string): void => set({ shown, isMeant: true })

export const rememberPlace = (shownAt: number): void => set({ shownAt })

export function toggleSeverity(severity: Severity): void {
  set(({ severities: chosen }) => {
    const others = [...chosen].filter((one) => one !== severity)
    return { severities: new Set(others.length === chosen.size ? [...others, severity] : others) }
  })
}

export const setProblemScope = (scope: ProblemScope): void => set({ scope })
export const setGrouping = (grouping: FindingGrouping): void => set({ grouping })
/** Lists only what holds a text. */
export const findProblems = (text: string): void => set({ text })
export const clearFilter = (): void => set({ text: '', severities: new Set(severities) })

/** Leaves the marks of problems out of the diagram, or shows them again. */
export const setMarkersHidden = (areMarkersHidden: boolean): void => set({ areMarkersHidden })
