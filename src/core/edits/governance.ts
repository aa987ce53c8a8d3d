import type { Finding } from '../finding.ts'
import type { Plan, SeveritySetting, StageId, Waiver } from '../plan.ts'

/** How far a waiver reaches from the stage of its finding; up to a later stage, that one included. */
export type WaiverScope = 'stage' | 'later' | 'plan' | { readonly until: StageId }

/** What a person says when waiving a finding; the reason is required. */
export interface WaiverWords {
  readonly reason: string
  readonly scope: WaiverScope
  readonly author?: string
  /** An ISO date, after which the waiver is stale. */
  readonly expires?: string
  readonly reference?: string
}

/** Accepts a finding, exactly as it is: by rule and entities, in the stages of its scope. */
export function waive(plan: Plan, finding: Finding, words: WaiverWords, today: string): Plan {
  const { scope, ...said } = words
  const stages = stagesOf(plan, finding, scope)
  const waiver: Waiver = {
    rule: finding.rule,
    entities: [...finding.entities],
    ...(stages && { stages }),
    ...said,
    date: today,
  }
  return { ...plan, waivers: [...plan.waivers, waiver] }
}

function stagesOf({ stages }: Plan, { stage }: Finding, scope: WaiverScope): string[] | undefined {
  if (scope === 'plan') return undefined
  const ids = stages.map(({ id }) => id)
  const from = ids.indexOf(stage)
  if (scope === 'later') return ids.slice(from)
  return ids.slice(from, ids.indexOf(scope === 'stage' ? stage : scope.until) + 1)
}

export const removeWaiver = (plan: Plan, waiver: Waiver): Plan => ({
  ...plan,
  waivers: plan.waivers.filter((one) => one !== waiver),
})

/** Sets how severe a rule is in this plan; `undefined` gives back its own severity. */
export function setSeverity(plan: Plan, rule: string, setting: SeveritySetting | undefined): Plan {
  const { [rule]: _, ...others } = plan.severities
  return { ...plan, severities: setting === undefined ? others : { ...others, [rule]: setting } }
}
