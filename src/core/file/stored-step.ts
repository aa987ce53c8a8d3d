import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { jsonInParts } from '#core/model/base/json-in-parts.ts'
import { z } from '#core/model/base/zod.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { quick } from './plain-reader.ts'
import { editInParts, type StoredEdit, storedEditSchema } from './stored-edit.ts'

/** How a plan became the next: something was done, taken back or done again, or it is only shown in another way. */
export type StepWay = 'do' | 'undo' | 'redo' | 'look'

/** One step of the work on a plan. */
export interface PlanStep {
  readonly way: StepWay
  readonly label: string
  readonly stage: StageId | undefined
  readonly before: Plan
  readonly after: Plan
}

const storedStepSchema = z.strictObject({
  way: z.enum(['do', 'undo', 'redo', 'look']),
  label: z.string(),
  stage: z.optional(z.string()),
  edit: storedEditSchema,
  /** The way back, by which the step can be undone after the plan was opened again. */
  back: z.optional(storedEditSchema),
})
const quickSchema = quick(storedStepSchema)

/** What is stored of a step, to go forth and back by. */
export type StoredStep = z.infer<typeof storedStepSchema>

/** What of the text of a step can be long: what it changes, and the way back. */
export interface EditTexts<T> {
  readonly edit: T
  readonly back: T
}

/** In pieces, and in steps where that is much. */
export function* editTextsInParts(before: Plan, after: Plan): InParts<EditTexts<readonly string[]>> {
  const edit = yield* editInParts(before, after)
  const back = yield* editInParts(after, before, true)
  return { edit: yield* jsonInParts(edit), back: yield* jsonInParts(back) }
}

/** The text that is stored of a step. It costs as much as the step touched. */
export function stepText(step: PlanStep): string {
  const { edit, back } = atOnce(editTextsInParts(step.before, step.after))
  return stepPieces(step, { edit: edit.join(''), back: back.join('') }).join('')
}

/** That text around what is written of its edit already. */
export function stepPieces<T>({ way, label, stage }: PlanStep, { edit, back }: EditTexts<T>): readonly (string | T)[] {
  const about = JSON.stringify({ way, label, stage })
  return [`${about.slice(0, -1)},"edit":`, edit, ',"back":', back, '}']
}

/** Reads a stored step; undefined where it is none. What an earlier planner stored says no more than the edit. */
export function parseStep(text: unknown): StoredStep | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const json: unknown = JSON.parse(text)
    const step = quickSchema.safeParse(json)
    if (step.success) return step.data
    const edit: StoredEdit | undefined = storedEditSchema.safeParse(json).data
    return edit && { way: 'do', label: 'An earlier edit', edit }
  } catch {
    return undefined
  }
}
