import { type EditTexts, editTextsInParts, type PlanStep, stepText } from '#core/file/stored-step.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'

/** By the plan that a step leads to. */
const prepared = new WeakMap<Plan, { readonly before: Plan; readonly texts: EditTexts }>()

/** Writes down in steps what a large edit changes, so that the task that does it has only to hand that over. */
export function* prepareStep(before: Plan, after: Plan): InParts<true> {
  prepared.set(after, { before, texts: yield* editTextsInParts(before, after) })
  return true
}

export function textOfStep(step: PlanStep): string {
  const found = prepared.get(step.after)
  prepared.delete(step.after)
  return stepText(step, found?.before === step.before ? found.texts : undefined)
}
