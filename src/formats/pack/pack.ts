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
  const parts: (readonly Block[])[] = [summaryPart(input)]
  for (const [at, stage] of plan.stages.entries()) {
    await progress?.(at, plan.stages.length)
    const before = plan.stages[at - 1]
    const sheets = sheetsOf({ ...input, stages: [stage.id], steps: true })
    const [stepSheet, stageSheet = stepSheet] = sheets
    if (before && stepSheet) parts.push(stepPart(input, before, stage, stepSheet))
    if (stageSheet) parts.push(stagePart(input, stage, stageSheet))
  }
  parts.push(endStatePart(input), unknownsPart(input), rulesPart(input), importsPart(input))
  return parts.flat()
}
