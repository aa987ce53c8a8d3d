import type { Check } from './check.ts'
import { type Finding, identityOf } from './finding.ts'
import type { EntityId } from './model.ts'
import type { Plan, StageId } from './plan.ts'

/** Answers what a join would bring; about one stage of one plan, so that what is there already is checked once. */
export type JoinErrors = (edit: (plan: Plan) => Plan, joined: readonly [EntityId, EntityId]) => readonly Finding[]

/**
 * The errors that joining two entities brings to a stage and to the step that leads there, or would bring if they
 * were not joined already: the same rules, run on the edited plan. Later stages are left out, so that it can be asked
 * for many targets while something is dragged.
 */
export function joinErrorsIn(check: Check, plan: Plan, stage: StageId): JoinErrors {
  const upToHere = planUpTo(plan, stage)
  const findingsIn = (one: Plan) => check(one, undefined, { fixes: false }).findings
  const before = new Set(findingsIn(upToHere).map(identityOf))
  return (edit, joined) =>
    findingsIn(edit(upToHere))
      .filter((one) => one.severity === 'error' && one.stage === stage)
      .filter((error) => !before.has(identityOf(error)) || concerns(error, joined))
}

function concerns({ entities, related, broken }: Finding, [a, b]: readonly [EntityId, EntityId]): boolean {
  const subjects = [...entities, ...related]
  const isBetween = broken.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return isBetween || (broken.length === 0 && subjects.includes(a) && subjects.includes(b))
}

/** The plan as far as a stage, which is the end state only if it is so in the plan. */
function planUpTo(plan: Plan, id: StageId): Plan {
  const index = plan.stages.findIndex((stage) => stage.id === id)
  const stages = plan.stages.slice(0, index + 1)
  const isLast = index === plan.stages.length - 1
  return {
    ...plan,
    stages: isLast ? stages : stages.map((stage) => (stage.id === id ? { ...stage, interim: true } : stage)),
    waivers: [],
  }
}
