import { planTextInParts } from '#core/file/plan-file.ts'
import { type EditTexts, editTextsInParts, type PlanStep, stepPieces, stepText } from '#core/file/stored-step.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'
import { type KeptText, keptInParts, keptText } from '../../platform/documents.ts'

/** By the plan that a step leads to. */
const prepared = new WeakMap<Plan, { readonly before: Plan; readonly texts: EditTexts<KeptText> }>()

/** Writes down in steps what a large edit changes, so that the task that does it has only to hand that over. */
export function* prepareStep(before: Plan, after: Plan): InParts<true> {
  const { edit, back } = yield* editTextsInParts(before, after)
  prepared.set(after, { before, texts: { edit: yield* keptInParts(edit), back: yield* keptInParts(back) } })
  return true
}

/** The text that is stored of a step; what is prepared also tells how to undo it, and to do it again. */
export function textOfStep(step: PlanStep): KeptText {
  const texts = preparedFor(step)
  return texts ? keptText(...stepPieces(step, texts)) : keptText(stepText(step))
}

function preparedFor({ before, after }: PlanStep): EditTexts<KeptText> | undefined {
  const there = prepared.get(after)
  if (there?.before === before) return there.texts
  const back = prepared.get(before)
  return back?.before === after ? { edit: back.texts.back, back: back.texts.edit } : undefined
}

/** The text that is stored of a whole plan. */
export function* keptPlanInParts(plan: Plan): InParts<KeptText> {
  return yield* keptInParts(yield* planTextInParts(plan))
}
