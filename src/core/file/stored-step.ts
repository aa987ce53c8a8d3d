import { z } from '#core/model/base/zod.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { editBetween, type StoredEdit, storedEditSchema } from './stored-edit.ts'

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
  stage: z.string().optional(),
  edit: storedEditSchema,
  /** The way back, by which the step can be undone after the plan was opened again. */
  back: storedEditSchema.optional(),
})

/** What is stored of a step, to go forth and back by. */
export type StoredStep = z.infer<typeof storedStepSchema>

/** The text that is stored of a step. It costs as much as the step touched. */
export function stepText({ way, label, stage, before, after }: PlanStep): string {
  const step: StoredStep = {
    way,
    label,
    ...(stage !== undefined && { stage }),
    edit: editBetween(before, after),
    back: editBetween(after, before, true),
  }
  return JSON.stringify(step)
}

/** Reads a stored step; undefined where it is none. What an earlier planner stored says no more than the edit. */
export function parseStep(text: unknown): StoredStep | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const json: unknown = JSON.parse(text)
    const step = storedStepSchema.safeParse(json)
    if (step.success) return step.data
    const edit: StoredEdit | undefined = storedEditSchema.safeParse(json).data
    return edit && { way: 'do', label: 'An earlier edit', edit }
  } catch {
    return undefined
  }
}
