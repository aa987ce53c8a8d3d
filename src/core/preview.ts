import type { Check } from './check.ts'
import { type Finding, identityOf } from './finding.ts'
import type { EntityId } from './model.ts'
import type { Plan, StageId } from './plan.ts'

/**
 * The errors that joining two entities brings to a stage and to the step that leads there, or would bring if they
 * were not joined already: the same rules, run on the edited plan. Only that stage and the one before are looked at,
 * so that it can be asked for every possible target while something is dragged.
 */
export function joinErrors(
  check: Check,
  plan: Plan,
  stage: StageId,
  edit: (plan: Plan) => Plan,
  joined: readonly [EntityId, EntityId],
): readonly Finding[] {
  const near = nearby(plan, stage)
  const before = new Set(check(near).findings.map(identityOf))
  const errors = check(edit(near)).findings.filter((one) => one.severity === 'error' && one.stage === stage)
  return errors.filter((error) => !before.has(identityOf(error)) || concerns(error, joined))
}

function concerns({ entities, related, broken }: Finding, [a, b]: readonly [EntityId, EntityId]): boolean {
  const subjects = [...entities, ...related]
  const isBetween = broken.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return isBetween || (broken.length === 0 && subjects.includes(a) && subjects.includes(b))
}

/** The stage with the one before it, as they are in the plan: the end of it only if it is the end of the plan. */
function nearby(plan: Plan, id: StageId): Plan {
  const index = plan.stages.findIndex((stage) => stage.id === id)
  const stages = plan.stages.slice(Math.max(index - 1, 0), index + 1)
  const isLast = index === plan.stages.length - 1
  return {
    ...plan,
    stages: isLast ? stages : stages.map((stage) => (stage.id === id ? { ...stage, interim: true } : stage)),
    waivers: [],
  }
}
