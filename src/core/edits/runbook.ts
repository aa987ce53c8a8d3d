import type { Plan, StageId } from '#core/model/plan.ts'

/** Checks a step of the runbook off, or takes its check mark away; the plan itself stays as it is. */
export function markStep(plan: Plan, stage: StageId, step: string, isDone: boolean): Plan {
  const stages = plan.stages.map((one) => {
    const done = one.done ?? []
    if (one.id !== stage || done.includes(step) === isDone) return one
    const { done: _, ...rest } = one
    const left = isDone ? [...done, step] : done.filter((id) => id !== step)
    return left.length > 0 ? { ...rest, done: left } : rest
  })
  return stages.every((one, at) => one === plan.stages[at]) ? plan : { ...plan, stages }
}
