import type { EntityId } from '../entity.ts'
import type { Severity, StageId, Waiver } from '../plan.ts'
import type { SourceKey } from './sources.ts'

/** A reference that cannot work, with the few words that its broken line bears. */
export interface BrokenLink {
  readonly from: EntityId
  readonly field: string
  readonly to: EntityId
  readonly label: string
}

/** What one rule says about one stage. */
export interface Problem {
  /** What it is about, subject first; with rule and stage they are its identity. */
  readonly entities: readonly EntityId[]
  /** Shown with it, not part of its identity. */
  readonly related?: readonly EntityId[]
  /** The field of the subject that mends it. */
  readonly field?: string
  /** What is wrong, why, and what to do: one to three sentences, the subject by name. */
  readonly message: string
  /** The drawn lines that cannot work because of it. */
  readonly broken?: readonly BrokenLink[]
  /** Instead of the rule's own severity. */
  readonly severity?: Severity
  /** Instead of the rule's first topic: that of the way which this plan takes. */
  readonly source?: SourceKey
}

/** A problem as every consumer sees it: plain JSON. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** The stage it holds in; for a transition rule the stage that the step leads to. */
  readonly stage: StageId
  readonly transition: boolean
  readonly entities: readonly EntityId[]
  readonly related: readonly EntityId[]
  readonly field: string | undefined
  readonly message: string
  readonly broken: readonly BrokenLink[]
  /** The topic that says so; `citationOf` tells it. */
  readonly source: SourceKey
  readonly fixes: readonly { readonly title: string; readonly givesUp?: true }[]
  readonly waived: Waiver | null
  /** Of a finding about waivers: those that match nothing. */
  readonly staleWaivers?: readonly Waiver[]
}

export interface NotChecked {
  readonly rule: string
  readonly stage: StageId
  readonly error: string
}

export interface Report {
  /** Open and waived findings in their one order: stage, severity, rule, entities. */
  readonly findings: readonly Finding[]
  readonly rulesRun: number
  readonly rulesOff: readonly string[]
  /** Rules that crashed: never to be read as clean. */
  readonly notChecked: readonly NotChecked[]
}

/** Rule, stage and sorted entities: never its position or its wording. */
export const identityOf = ({ rule, stage, entities }: Pick<Finding, 'rule' | 'stage' | 'entities'>): string =>
  [rule, stage, ...(entities.length === 0 ? [] : [subjectsKey({ entities })])].join('|')

/** Whether it is the finding with an identity: of thousands no text is made that cannot be the one. */
export const isCalled = (finding: Finding, identity: string | undefined): boolean =>
  identity?.endsWith(subjectsKey(finding)) === true && identityOf(finding) === identity

/** What tells the findings of one rule about one stage apart. */
export const subjectsKey = ({ entities }: Pick<Finding, 'entities'>): string =>
  // Most are about one, and thousands are asked.
  entities.length === 1 ? (entities[0] as string) : [...entities].sort().join('|')
