import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { render as pdf } from '#formats/drawing/pdf.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { svgOf } from '#formats/drawing/svg-of.ts'
import { fontFacesOf } from '#formats/font/font-faces.ts'
import { render as pack } from '#formats/pack/html.ts'
import { planOfCards } from './browser/plans.ts'
import { medianOfWaits, medians } from './measure.ts'
import { type Size, syntheticPlan, textOf } from './synthetic-plan.ts'

interface Checked {
  readonly plan: Plan
  readonly report: Report
}

/** How much is drawn, and milliseconds of what a change board takes: pictures of one stage, and the pack of all of another plan. */
export async function exportTimes(all: Size, rounds: number) {
  const drawn = stageOf(200)
  const [stage] = drawn.stages
  if (!stage) throw new Error('A plan has at least one stage.')
  return {
    shapes: diagramOf({ graph: graphOf(stage.topology), layout: drawn.layout, findings: [] }).nodes.length,
    svg: svgTime(drawn, rounds),
    pdf: await timeOf(drawn, (given) => pdf({ ...given, stages: [stage.id] }), rounds),
    pack: await timeOf(syntheticPlan(all), (given) => pack({ ...given, rules, proof: proofOf(given.plan) }), rounds),
  }
}

function stageOf(cards: number): Plan {
  const { stages, ...plan } = planOfCards(cards)
  return { ...plan, stages: stages.slice(0, 1) }
}

/** Its lines are routed, and the letters that it needs are known. */
function svgTime(plan: Plan, rounds: number): number {
  const { report } = checked(textOf(plan))
  const [sheet] = sheetsOf({ plan, stages: plan.stages.map(({ id }) => id), report })
  if (!sheet) throw new Error('A stage has a sheet.')
  const { scene } = sheet
  const render = () => svgOf(scene, fontFacesOf(scene))
  render()
  return medians([{ name: 'svg', run: render }], rounds).get('svg') ?? Number.NaN
}

/** The plan is read and checked anew before each round: nothing of it is drawn yet. */
function timeOf(plan: Plan, run: (given: Checked) => Promise<unknown>, rounds: number): Promise<number> {
  const text = textOf(plan)
  return medianOfWaits(() => checked(text), run, rounds)
}

function checked(text: string): Checked {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.type)
  return { plan: plan.value, report: createCheck(rules)(plan.value) }
}
