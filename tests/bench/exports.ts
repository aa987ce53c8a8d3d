import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { rules } from '#core/rules/index.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { render as pdf } from '#formats/drawing/pdf.ts'
import { render as pack } from '#formats/pack/html.ts'
import { medianOfWaits } from './measure.ts'
import { type Size, syntheticPlan, textOf } from './synthetic-plan.ts'

interface Checked {
  readonly plan: Plan
  readonly report: Report
}

/** Milliseconds of what a change board takes: a PDF of one stage, and the pack of all. */
export async function exportTimes(stage: Size, all: Size, rounds: number): Promise<{ pdf: number; pack: number }> {
  return {
    pdf: await timeOf(stage, (given) => pdf({ ...given, stages: given.plan.stages.map(({ id }) => id) }), rounds),
    pack: await timeOf(all, (given) => pack({ ...given, rules, proof: proofOf(given.plan) }), rounds),
  }
}

/** The plan is read and checked anew before each round: nothing of it is drawn yet. */
function timeOf(size: Size, run: (given: Checked) => Promise<unknown>, rounds: number): Promise<number> {
  const text = textOf(syntheticPlan(size))
  return medianOfWaits(() => checked(text), run, rounds)
}

function checked(text: string): Checked {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.type)
  return { plan: plan.value, report: createCheck(rules)(plan.value) }
}
