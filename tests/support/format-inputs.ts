import { readFileSync } from 'node:fs'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { tableIds } from '#formats/tables/table.ts'

/** A sample that comes with the planner, by the name of its file. */
export function samplePlan(name: string): Plan {
  const plan = parsePlan(readFileSync(`public/plans/${name}.plan.json`, 'utf8'))
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

/** Of what each need stands for, all that a plan has: a new need is one line. */
export function inputsOf(plan: Plan): { readonly [N in FormatInput]: readonly Inputs[N][] } {
  const report = createCheck(rules)(plan)
  const { findings } = report
  const proof = proofOf(plan, undefined)
  const ids = plan.stages.map(({ id }) => id)
  return {
    drawing: [
      ...ids.map((stage) => ({ plan, stages: [stage], report, scale: 1 })),
      { plan, stages: ids, report, steps: true, scale: 1 },
    ],
    pack: [{ plan, report, rules, proof }],
    tables: [
      ...tableIds.map((table) => ({ plan, report, stages: ids, table })),
      { plan, report, stages: ids.slice(-1) },
    ],
    findings: [undefined, ...ids].map((stage) => ({ plan, report, rules, stage })),
    changes: plan.stages.slice(1).map((to, at) => differenceOfStages(plan, plan.stages[at]!, to)),
    reach: ids.map((stage) => reachReport(plan, stage)),
    proof: proof ? [{ plan, proof }] : [],
    runbook: [...ids.slice(1).map((stage) => ({ plan, stages: [stage], findings })), { plan, stages: ids, findings }],
    rules: [{ rules, notImplemented }],
  }
}
