import { stageBefore, stageOf } from '#core/model/plan.ts'
import { sheetsOf } from '../drawing/sheets.ts'
import type { Progress } from '../format.ts'
import type { Block } from './block.ts'
import type { PackInput } from './pack-input.ts'
import { endStatePart } from './parts/end-state.ts'
import { importsPart, rulesPart } from './parts/rules.ts'
import { stagePart } from './parts/stages.ts'
import { stepPart } from './parts/steps.ts'
import { summaryPart } from './parts/summary.ts'
import { unknownsPart } from './parts/unknowns.ts'

/** All that a change board asks of a plan, stage by stage and step by step. */
export async function packOf(input: PackInput, progress?: Progress): Promise<readonly Block[]> {
  const { plan } = input
  const sheets = sheetsOf({ ...input, stages: plan.stages.map(({ id }) => id), steps: true })
  const parts: (readonly Block[])[] = [summaryPart(input)]
  for (const [at, sheet] of sheets.entries()) {
    await progress?.(at, sheets.length)
    const stage = stageOf(plan, sheet.stage)
    const before = stageBefore(plan, sheet.stage)
    if (stage && before && sheet.isStep) parts.push(stepPart(input, before, stage, sheet))
    if (stage && !sheet.isStep) parts.push(stagePart(input, stage, sheet))
  }
  for (const part of [endStatePart, unknownsPart, rulesPart, importsPart]) {
    await progress?.(sheets.length, sheets.length)
    parts.push(part(input))
  }
  return parts.flat()
}
