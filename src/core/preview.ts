import type { Check } from './check.ts'
import { type Finding, identityOf } from './finding.ts'
import type { EntityId } from './model.ts'
import type { Plan, StageId } from './plan.ts'

/**
 * The errors that joining two entities brings to a stage, or would bring if they were not joined already: the same
 * rules, run on the edited plan. Only that stage is looked at, so that it can be asked for every possible target
 * while something is dragged.
 */
export function joinErrors(
  check: Check,
  plan: Plan,
  stage: StageId,
  edit: (plan: Plan) => Plan,
  joined: readonly [EntityId, EntityId],
): readonly Finding[] {
  const alone = onlyStage(plan, stage)
  const before = new Set(check(alone).findings.map(identityOf))
  const errors = check(edit(alone)).findings.filter(({ severity }) => severity === 'error')
  return errors.filter((error) => !before.has(identityOf(error)) || concerns(error, joined))
}

function concerns({ entities, related, broken }: Finding, [a, b]: readonly [EntityId, EntityId]): boolean {
  const subjects = [...entities, ...related]
  const isBetween = broken.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return isBetween || (broken.length === 0 && subjects.includes(a) && subjects.includes(b))
}

const onlyStage = (plan: Plan, id: StageId): Plan => ({
  ...plan,
  stages: plan.stages.filter((stage) => stage.id === id),
  waivers: [],
})
