import type { Plan, SeveritySetting, StageId, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'

/** For which stages a waiver holds, from the stage of its finding; up to a later stage, that one included. */
export type WaiverScope =
  | 'stage'
  | 'later'
  | 'plan'
  | { readonly until: StageId }
  | { readonly stages: readonly StageId[] }

/** What a person says when waiving a finding; the reason is required. */
export interface WaiverWords {
  readonly reason: string
  readonly scope: WaiverScope
  readonly author?: string
  /** An ISO date, after which the waiver is stale. */
  readonly expires?: string
  readonly reference?: string
}

/** Whom a waiver is about, and the stage from which it holds. */
type Waivable = Pick<Finding, 'rule' | 'stage'> & { readonly entities: readonly string[] }

/** Accepts a finding, exactly as it is: by rule and entities, in the stages of its scope. */
export const waive = (plan: Plan, finding: Waivable, words: WaiverWords, today: string): Plan => ({
  ...plan,
  waivers: [...plan.waivers, waiverOf(plan, finding, words, today)],
})

/** Says anew why, for how long and, from a stage on, where a waiver holds; what it is about stays. */
export const rewordWaiver = (plan: Plan, waiver: Waiver, from: StageId, words: WaiverWords, today: string): Plan => ({
  ...plan,
  waivers: plan.waivers.map((one) => (one === waiver ? waiverOf(plan, { ...waiver, stage: from }, words, today) : one)),
})

function waiverOf(
  plan: Plan,
  { rule, entities, stage }: Waivable,
  { scope, ...said }: WaiverWords,
  today: string,
): Waiver {
  const stages = stagesIn(plan, stage, scope)
  return { rule, entities: [...entities], ...(stages && { stages }), ...said, date: today }
}

/** The stages of a scope that begins with this stage; of the whole plan, none by name. */
export function stagesIn({ stages }: Plan, stage: StageId, scope: WaiverScope): string[] | undefined {
  if (scope === 'plan') return undefined
  if (typeof scope === 'object' && 'stages' in scope) return [...scope.stages]
  const ids = stages.map(({ id }) => id)
  const from = ids.indexOf(stage)
  if (scope === 'later') return ids.slice(from)
  return ids.slice(from, ids.indexOf(scope === 'stage' ? stage : scope.until) + 1)
}

/** The stage that a waiver holds from; of one for the whole plan, or for stages that are gone, the shown one. */
export const firstStageOf = (plan: Plan, { stages = [] }: Waiver, shown: StageId): StageId =>
  plan.stages.find(({ id }) => stages.includes(id))?.id ?? shown

export const removeWaiver = (plan: Plan, waiver: Waiver): Plan => ({
  ...plan,
  waivers: plan.waivers.filter((one) => one !== waiver),
})

/** Sets how severe a rule is in this plan; `undefined` gives back its own severity. */
export function setSeverity(plan: Plan, rule: string, setting: SeveritySetting | undefined): Plan {
  const { [rule]: _, ...others } = plan.severities
  return { ...plan, severities: setting === undefined ? others : { ...others, [rule]: setting } }
}
