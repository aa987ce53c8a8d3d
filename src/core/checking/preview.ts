import type { EntityId } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Check } from './check.ts'

/** Answers what a join would bring; about one stage of one plan, so that what is there already is checked once. */
export type JoinErrors = (edit: (plan: Plan) => Plan, joined: readonly [EntityId, EntityId]) => readonly Finding[]

/**
 * The errors that joining two entities brings to a stage and to the step that leads there, or would bring if they
 * were not joined already: the same rules, run on the edited plan. Other stages are left out, so that it can be asked
 * for many targets while something is dragged.
 */
export function joinErrorsIn(check: Check, plan: Plan, stage: StageId): JoinErrors {
  const findingsIn = (one: Plan) =>
    check({ ...one, waivers: [] }, undefined, { fixes: false, stage, speculative: true }).findings
  const before = new Set(findingsIn(plan).map(identityOf))
  return (edit, joined) =>
    findingsIn(edit(plan))
      .filter((one) => one.severity === 'error')
      .filter((error) => !before.has(identityOf(error)) || concerns(error, joined))
}

function concerns({ entities, related, broken }: Finding, [a, b]: readonly [EntityId, EntityId]): boolean {
  const subjects = [...entities, ...related]
  const isBetween = broken.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return isBetween || (broken.length === 0 && subjects.includes(a) && subjects.includes(b))
}
