import type { EntityId } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import type { SourceKey } from '#core/model/rule/sources.ts'
import { type Cmdlet, type Placeholder, placeholdersIn } from './cmdlet.ts'

export type StepKind = 'manual' | 'approval' | 'powershell'

/** Something to do or to look at, in words or by a cmdlet, or just something to know about it. */
export type Action =
  | { readonly type: 'words' | 'note'; readonly text: string }
  | { readonly type: 'cmdlet'; readonly cmdlet: Cmdlet }

/** One thing to do on the way from one stage to the next. */
export interface RunbookStep {
  /** Made of what it does and to what: it stays the same when others come, go or change places. */
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  readonly preconditions: readonly string[]
  readonly actions: readonly Action[]
  readonly checks: readonly Action[]
  readonly wayBack: readonly Action[]
  /** What stands still while it is done, and for how long. */
  readonly downtime?: string
  /** It takes away what only a backup brings back. */
  readonly isDestructive?: boolean
  readonly entities: readonly EntityId[]
  readonly sources: readonly SourceKey[]
}

/** What must hold before the first step, and that a plan cannot tell. */
export interface Prerequisite {
  readonly text: string
  /** The rule of the catalogue that asks for it and that no plan can answer. */
  readonly rule?: string
  readonly entities: readonly EntityId[]
}

/** All that is done to come from one stage to the next, in order. */
export interface Runbook {
  readonly from: Stage
  readonly to: Stage
  readonly prerequisites: readonly Prerequisite[]
  readonly steps: readonly RunbookStep[]
}

export const words = (text: string): Action => ({ type: 'words', text })
export const note = (text: string): Action => ({ type: 'note', text })
export const run = (cmdlet: Cmdlet): Action => ({ type: 'cmdlet', cmdlet })

/** A step without what it leaves out. */
export const step = (
  fields: Pick<RunbookStep, 'id' | 'kind' | 'title' | 'actions' | 'entities' | 'sources'> & Partial<RunbookStep>,
): RunbookStep => ({ preconditions: [], checks: [], wayBack: [], ...fields })

/** What the plan does not know and the step needs, each once. */
export function placeholdersOf({ actions, checks }: RunbookStep): readonly Placeholder[] {
  const all = [...actions, ...checks].flatMap((one) => (one.type === 'cmdlet' ? placeholdersIn(one.cmdlet) : []))
  return [...new Map(all.map((one) => [one.name, one])).values()]
}
