import { diagramFor, reportOf } from '#app/store/derived.ts'
import { commit, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { createCheck } from '#core/check.ts'
import { diagramOf } from '#core/diagram/diagram-of.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import { graphOf } from '#core/graph.ts'
import type { Plan } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import { svgExporter } from '#formats/exporters/svg.ts'
import { edits, type NumberedEdit, openPlan } from './editing.ts'
import { type Contender, medians, megabytesInUse } from './measure.ts'
import { type Size, syntheticPlan, textOf } from './synthetic-plan.ts'

/** One line of the table: what was measured, the budget, and whether it is kept. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly budget: string
  readonly isKept: boolean
}

/** Everything that is measured, in the order of the table. */
export const measureAll = (): readonly Row[] => [...editRows(), ...checkRows(), svgRow(), ...undoRows()]

const stages = 6
const small = { objects: 300, rooms: 5_000, stages }
const middle = { objects: 300, rooms: 10_000, stages }
const large = { objects: 960, rooms: 32_000, stages }
const rounds = 5

const said = ({ objects, rooms }: Size): string => `${objects} objects, ${rooms.toLocaleString('en-GB')} rooms`
const short = (number: number): string => number.toLocaleString('en-GB', { maximumFractionDigits: number < 10 ? 1 : 0 })
const ms = (time: number): string => `${short(time)} ms`
const times = (ratio: number): string => `${short(ratio)} ×`

function editRows(): readonly Row[] {
  const [few, many] = [syntheticPlan(small), syntheticPlan({ ...small, rooms: large.rooms })]
  const text = textOf(few)
  const taken = medians(
    [
      { name: 'parse', run: () => JSON.parse(text) },
      ...Object.entries(edits).flatMap(([name, edit]): readonly Contender[] => [
        { name, run: openPlan(few, edit) },
        { name: `${name}, many rooms`, run: openPlan(many, edit) },
      ]),
    ],
    rounds,
  )
  const timeOf = (name: string) => taken.get(name) ?? Number.NaN
  return Object.keys(edits).flatMap((name): readonly Row[] => {
    const [time, ratio] = [timeOf(name), timeOf(`${name}, many rooms`) / timeOf(name)]
    return [
      {
        what: `One edit: ${name}; edit, check of ${stages} stages, diagram (${said(small)})`,
        measured: `${ms(time)}, ${times(time / timeOf('parse'))} JSON.parse of the plan`,
        budget: '100 ms',
        isKept: time <= 100,
      },
      {
        what: `The same with ${large.rooms.toLocaleString('en-GB')} rooms`,
        measured: `${ms(time * ratio)}, ${times(ratio)} the time with ${small.rooms.toLocaleString('en-GB')}`,
        budget: '2 ×',
        isKept: ratio <= 2,
      },
    ]
  })
}

function checkRows(): readonly Row[] {
  const texts = { middle: textOf(syntheticPlan(middle)), large: textOf(syntheticPlan(large)) }
  const taken = medians(
    Object.entries(texts).flatMap(([name, text]): readonly Contender[] => [
      { name: `parse ${name}`, run: () => JSON.parse(text) },
      { name: `open ${name}`, run: () => parsePlan(text) },
      { name: `open and check ${name}`, run: () => createCheck(rules)(parsed(text)) },
    ]),
    rounds,
  )
  const timeOf = (name: string) => taken.get(name) ?? Number.NaN
  const checkOf = (name: string) => timeOf(`open and check ${name}`) - timeOf(`open ${name}`)
  const perEntity = (name: string, { objects, rooms }: Size) => checkOf(name) / (objects + rooms)
  const growth = perEntity('large', large) / perEntity('middle', middle)
  return [
    ...Object.entries({ middle, large }).map(([name, size]): Row => {
      const ratio = checkOf(name) / timeOf(`parse ${name}`)
      return {
        what: `First check of all ${stages} stages with all ${rules.length} rules (${said(size)})`,
        measured: `${ms(checkOf(name))}, ${times(ratio)} JSON.parse of the plan`,
        budget: '1 ×',
        isKept: ratio <= 1,
      }
    }),
    {
      what: `Time per entity, ${large.rooms.toLocaleString('en-GB')} rooms against ${middle.rooms.toLocaleString('en-GB')}`,
      measured: times(growth),
      budget: '1.5 ×',
      isKept: growth <= 1.5,
    },
    openRow(timeOf('open large'), timeOf('open large') / timeOf('parse large')),
  ]
}

const openRow = (time: number, ratio: number): Row => ({
  what: `Read a plan file (${said(large)})`,
  measured: `${ms(time)}, ${times(ratio)} JSON.parse of the plan`,
  budget: '2.5 ×',
  isKept: ratio <= 2.5,
})

function parsed(text: string): Plan {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.type)
  return plan.value
}

function svgRow(): Row {
  const plan = syntheticPlan({ ...small, stages: 1 })
  const report = createCheck(rules)(plan)
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has at least one stage.')
  const shapes = diagramOf({ graph: graphOf(stage.topology), layout: plan.layout, findings: [] }).nodes.length
  const render = () => svgExporter.render({ plan, stage: stage.id, report })
  const time = medians([{ name: 'svg', run: render }], rounds).get('svg') ?? Number.NaN
  return { what: `SVG of ${shapes} shapes`, measured: ms(time), budget: '20 ms', isKept: time <= 20 }
}

const [steps, counted] = [200, 20]

/** What the steps keep alive, counted over a few of them and multiplied. */
function undoRows(): readonly Row[] {
  const size = { ...large, objects: small.objects }
  return Object.entries(edits).map(([name, edit]) => {
    const kept = (megabytesKept(syntheticPlan(size), edit) * steps) / counted
    return {
      what: `Memory of ${steps} steps that can be undone: ${name} (${said(size)})`,
      measured: `${kept.toFixed(0)} MB`,
      budget: '50 MB',
      isKept: kept <= 50,
    }
  })
}

/** Megabytes that the app's own store keeps after some steps, each of them checked and drawn. */
function megabytesKept(plan: Plan, edit: NumberedEdit): number {
  openDocument({ id: 'bench' }, plan)
  draw()
  const before = megabytesInUse()
  for (let number = 1; number <= counted; number++) {
    commit('Edit', plan.stages[0]?.id, (open) => edit(open, number))
    draw()
  }
  return megabytesInUse() - before
}

function draw(): void {
  const { plan } = usePlanStore.getState()
  const [stage] = plan?.stages ?? []
  if (!plan || !stage) return
  reportOf(plan)
  diagramFor(plan, stage)
}
