import { earlier } from '#core/domain/migration/steps.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { EntityId, Kind } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Waiver } from '#core/model/plan.ts'
import type { Rule, StageRule } from '#core/model/rule/rule.ts'
import type { SourceKey } from '#core/model/rule/sources.ts'
import type { CitedFinding } from './cited.ts'

/** One thing that speaks for a point or against it, in a sentence, with the object itself where there is one. */
export interface Evidence {
  readonly entity?: EntityId
  readonly text: string
  /** Of what a rule says: that somebody accepts it. It stays true. */
  readonly waived?: Waiver
  /** Of what a rule says: which finding that is. */
  readonly finding?: CitedFinding
  /** The same before the stage is looked up. */
  readonly found?: Found
}

/** What a rule says of a stage, told by how many stages that is before the last one. */
export interface Found {
  readonly rule: Rule
  readonly entities: readonly EntityId[]
  readonly stagesBefore: number
}

/** What is known about one point. */
export interface Verdict {
  readonly evidence: readonly Evidence[]
  /** What contradicts it. */
  readonly against: readonly Evidence[]
  /** What one would have to know. */
  readonly unknown: readonly Evidence[]
}

/** One thing that must hold at the end of a migration. */
export interface Point {
  readonly id: string
  /** What must hold, without a full stop. */
  readonly title: string
  readonly source: SourceKey
  /** Whether it is a question at all in this plan. */
  isAsked?(at: Moment): boolean
  /** The groups of rules, or single rules, whose errors contradict it. */
  readonly touchedBy: readonly string[]
  /** Of these kinds one of the subjects of such an error must be; any will do where nothing is said. */
  readonly touchedIn?: readonly Kind[]
  /** Whether an error with these subjects concerns it; any does where nothing is said. */
  isAbout?(entities: readonly EntityId[], at: Moment): boolean
  /** Whether it is about how the plan came here, so that errors of all stages contradict it, also about what is gone. */
  readonly isAboutTheWay?: true
  /** In steps where it is about all rooms of a company. */
  judge(at: Moment): Verdict | InParts<Verdict>
}

export const evidence = (text: string, entity?: EntityId): Evidence => ({ text, ...(entity && { entity }) })

/** The verdicts on several things as one. */
export const together = (verdicts: readonly Partial<Verdict>[]): Verdict => ({
  evidence: verdicts.flatMap((one) => one.evidence ?? []),
  against: verdicts.flatMap((one) => one.against ?? []),
  unknown: verdicts.flatMap((one) => one.unknown ?? []),
})

/** What a rule says of a stage, or of all the steps that lead there. */
export function said(rule: Rule, at: Moment): readonly Evidence[] {
  if (rule.when === 'waivers') return []
  const moments = rule.when === 'transition' ? [at, ...earlier(at)].filter(({ before }) => before) : [at]
  return moments.flatMap((moment, stagesBefore) =>
    problemsOf(rule, moment)
      .filter(({ severity }) => severity !== 'info')
      .map(({ message, entities }) => ({
        ...evidence(message, entities[0]),
        found: { rule, entities, stagesBefore },
      })),
  )
}

function problemsOf(rule: StageRule, at: Moment) {
  if (rule.each === undefined) return [...rule.check(at)]
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: unknown, moment: Moment) => ReturnType<typeof rule.check>
  const kinds = typeof rule.each === 'string' ? [rule.each] : rule.each
  return kinds.flatMap((kind) => at.graph.all(kind).flatMap((entity) => [...check(entity, at)]))
}
