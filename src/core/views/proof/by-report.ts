import { cachedBy } from '#core/model/base/caches.ts'
import { once } from '#core/model/base/once.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { entityOf } from '#core/model/topology.ts'
import { listed, nameOf } from '#core/model/words.ts'
import { asEvidence, type Errors } from './open-errors.ts'
import { type Evidence, evidence, type Found } from './verdict.ts'

/**
 * What rules say against a point, as the check of the plan has it: the finding itself, or those that explain it. What
 * holds of an end state only is no finding where the plan has none, and is said in words of its own.
 */
export function byReport(plan: Plan, against: readonly Evidence[], errors: Errors): readonly Evidence[] {
  const told = new Set<string>()
  return against
    .flatMap((one) => (one.found ? reported(plan, one, one.found, errors) : [one]))
    .filter(({ finding, text }) => {
      const key = finding?.id ?? text
      const isNew = !told.has(key)
      told.add(key)
      return isNew
    })
}

function reported(
  plan: Plan,
  { found: _, ...said }: Evidence,
  found: Found,
  { reported }: Errors,
): readonly Evidence[] {
  const { rule, entities, stagesBefore } = found
  const stage = plan.stages.at(-1 - stagesBefore)
  if (!stage) return [said]
  const finding = foundBy(reported)(rule.id).get(identityOf({ rule: rule.id, stage: stage.id, entities }))
  if (finding) return [asEvidence(plan, finding)]
  if (rule.when === 'end') return [asEndState(stage, found)]
  const why = reported.filter((one) => one.stage === stage.id && isExplainedBy(found, one))
  return why.length > 0 ? why.map((one) => asEvidence(plan, one)) : [said]
}

/** By identity what a rule has found: of hundreds of thousands of findings a proof asks about those of few rules. */
const foundBy = cachedBy((reported: readonly Finding[]) =>
  once(
    (rule: string): ReadonlyMap<string, Finding> =>
      new Map(reported.flatMap((one) => (one.rule === rule ? [[identityOf(one), one] as const] : []))),
  ),
)

function isExplainedBy({ rule, entities }: Found, by: Finding): boolean {
  const how = rule.suppressedBy?.[by.rule]
  return how === 'stage' || (how !== undefined && [...by.entities, ...by.related].some((id) => entities.includes(id)))
}

/** "As an end state, Today is not done because of GC: the end state has no legacy chat pool." */
function asEndState({ name, topology }: Stage, { rule, entities }: Found): Evidence {
  const subjects = entities.flatMap((id) => entityOf(topology, id) ?? [])
  const why = subjects.length > 0 ? ` because of ${listed(subjects.map(nameOf))}` : ''
  const title = `${rule.title.charAt(0).toLowerCase()}${rule.title.slice(1)}`
  return evidence(`As an end state, ${name} is not done${why}: ${title}.`, entities[0])
}
