import { editOperationsOf } from '../edit.ts'
import { type Plan, type Stage, type StageId, stageOf } from '../plan.ts'

/** Adds a stage behind another one: a copy of it, marked interim where it becomes the last. */
export function addStage(plan: Plan, after: StageId): Plan {
  const index = plan.stages.findIndex(({ id }) => id === after)
  const before = plan.stages[index]
  if (!before) return plan
  const isLast = index === plan.stages.length - 1
  const added: Stage = {
    id: newStageId(plan),
    name: newStageName(plan),
    ...(isLast && { interim: true }),
    topology: before.topology,
    operations: [],
  }
  return { ...plan, stages: [...plan.stages.slice(0, index + 1), added, ...plan.stages.slice(index + 1)] }
}

/** Changes what a stage says of itself: name, description, date, whether it is interim. */
export function describeStage(
  plan: Plan,
  id: StageId,
  change: { readonly name?: string; readonly interim?: boolean },
): Plan {
  return withStage(plan, id, (stage) => {
    const { interim: _, ...rest } = { ...stage, ...change }
    return change.interim === false ? rest : { ...stage, ...change }
  })
}

/** Takes a stage out of the plan; the stages after it stay as they are. The only stage stays. */
export function removeStage(plan: Plan, id: StageId): Plan {
  if (plan.stages.length < 2 || !stageOf(plan, id)) return plan
  return { ...plan, stages: plan.stages.filter((stage) => stage.id !== id) }
}

/** Takes an operation out of the step that leads to a stage. */
export const removeOperation = (plan: Plan, id: StageId, operation: string): Plan =>
  editOperationsOf(plan, id, (operations) => operations.filter((one) => one.id !== operation))

const withStage = (plan: Plan, id: StageId, change: (stage: Stage) => Stage): Plan => ({
  ...plan,
  stages: plan.stages.map((stage) => (stage.id === id ? change(stage) : stage)),
})

function newStageId(plan: Plan): StageId {
  let number = plan.stages.length + 1
  while (stageOf(plan, `stage-${number}`)) number++
  return `stage-${number}`
}

function newStageName(plan: Plan): string {
  let number = plan.stages.length + 1
  while (plan.stages.some(({ name }) => name === `Stage ${number}`)) number++
  return `Stage ${number}`
}
