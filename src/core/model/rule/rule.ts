import type { Today } from '../base/day.ts'
import type { Entity, EntityOf, Kind } from '../entity.ts'
import type { Moment } from '../memory/moment.ts'
import type { Plan, Severity, Waiver } from '../plan.ts'
import type { Problem } from './finding.ts'
import type { SourceKey } from './sources.ts'

/** How far a cited topic itself carries the rule. */
export type Basis = 'stated' | 'derived' | 'schema' | 'blog' | 'unclear'

interface RuleText {
  /** Group and name, the rule's file. */
  readonly id: string
  readonly severity: Severity
  /** What must hold, without a full stop. */
  readonly title: string
  readonly source: {
    readonly keys: readonly [SourceKey, ...SourceKey[]]
    readonly basis: Basis
    /** Each topic is of another way to Lync 2013, and a finding cites that of its plan. */
    readonly isPerPath?: boolean
  }
  /**
   * Rules that already explain the same: on the same stage, where they share an entity (subjects and related ones
   * alike), where they concern the first subject, or where their findings name each subject together with the first one
   * (such as users and a chat pool).
   */
  readonly suppressedBy?: Readonly<Record<string, 'stage' | 'shared' | 'first' | 'subjects'>>
  /**
   * What a waiver must name beside the rule: its entities, or just the stage where the finding is about all of that.
   */
  readonly waivedBy?: 'stage'
}

/** A rule about every stage, about the step that leads to a stage, or about the end state. */
interface TimedRule extends RuleText {
  readonly when: 'stage' | 'transition' | 'end'
}

/** Judges a stage as a whole. */
interface WholeRule extends TimedRule {
  readonly each?: undefined
  check(at: Moment): Iterable<Problem>
}

/** Judges one entity at a time; the engine does the loop. */
type EachRule = {
  [K in Kind]: TimedRule & { readonly each: K; check(entity: EntityOf<K>, at: Moment): Iterable<Problem> }
}[Kind]

/** The same for entities of several kinds. */
interface EachOfRule extends TimedRule {
  readonly each: readonly Kind[]
  check(entity: Entity, at: Moment): Iterable<Problem>
}

/** Judges a waiver that matched nothing. */
interface WaiverRule extends RuleText {
  readonly when: 'waivers'
  readonly each?: undefined
  check(waiver: Waiver, plan: Plan, today: Today): Problem
}

export type StageRule = WholeRule | EachRule | EachOfRule
export type Rule = StageRule | WaiverRule
