import { diagramFor, reportOf } from '#app/store/derived.ts'
import { commit } from '#app/store/perform.ts'
import { openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { createCheck } from '#core/checking/check.ts'
import { editStage, update } from '#core/edits/edit.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { checkAndDraw, edits, type NumberedEdit, openPlan } from './editing.ts'
import { exportTimes } from './exports.ts'
import { type Contender, medians, megabytesInUse } from './measure.ts'
import { routingTimes } from './routing.ts'
import { importingPlan, type Size, syntheticPlan, textOf } from './synthetic-plan.ts'

/** One line of the table: what was measured, the budget, and whether it is kept. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly budget: string
  readonly isKept: boolean
}

/** Everything that is measured, in the order of the table. */
export const measureAll = async (): Promise<readonly Row[]> => [
  ...editRows(),
  ...importRows(),
  ...checkRows(),
  ...(await exportRows()),
  ...routingRows(),
  ...undoRows(),
]

const stages = 6
const small = { objects: 300, rooms: 5_000, stages }
const middle = { objects: 300, rooms: 10_000, stages }
const large = { objects: 300, rooms: 32_000, stages }
const huge = { objects: 300, rooms: 100_000, stages }
const rounds = 7

const said = ({ objects, rooms }: Size): string => `${objects} objects, ${rooms.toLocaleString('en-GB')} rooms`
const short = (number: number): string => number.toLocaleString('en-GB', { maximumFractionDigits: number < 10 ? 1 : 0 })
const ms = (time: number): string => `${short(time)} ms`
const times = (ratio: number): string => `${short(ratio)} ×`

const roomsIn = ({ rooms }: Size): string => `${rooms.toLocaleString('en-GB')} rooms`

const sizes = { small, large, huge }

/** No more plans are open side by side than the planner remembers indexes of. */
function editRows(): readonly Row[] {
  const plans = Object.entries(sizes).map(([name, size]) => ({ name, plan: syntheticPlan(size) }))
  const text = textOf(syntheticPlan(small))
  const parse: Contender = { name: 'parse', run: () => JSON.parse(text) }
  return Object.entries(edits).flatMap(([what, edit]): readonly Row[] => {
    const openOf = ({ name, plan }: (typeof plans)[number]) => ({ name, run: openPlan(plan, edit, checkAndDraw()) })
    const checkOf = ({ name, plan }: (typeof plans)[number]) => ({ name, ...checkOfFirstStage(plan, edit) })
    const edited = medians([parse, ...plans.map(openOf)], rounds)
    const checked = medians(plans.map(checkOf), rounds)
    const [all, one] = [timeIn(edited, 'small'), timeIn(checked, 'small')]
    return [
      {
        what: `One edit: ${what}; edit, check of ${stages} stages, diagram (${said(small)})`,
        measured: `${ms(all)}, ${times(all / timeIn(edited, 'parse'))} JSON.parse of the plan`,
        budget: '100 ms',
        isKept: all <= 100,
      },
      grown('edit', large, timeIn(edited, 'large') / all),
      grown('edit', huge, timeIn(edited, 'huge') / all),
      { what: 'Its check of the visible stage alone', measured: ms(one), budget: '5 ms', isKept: one <= 5 },
      grown('check', large, timeIn(checked, 'large') / one),
      grown('check', huge, timeIn(checked, 'huge') / one),
    ]
  })
}

const timeIn = (taken: ReadonlyMap<string, number>, name: string): number => taken.get(name) ?? Number.NaN

const grown = (what: 'edit' | 'check', size: Size, ratio: number): Row => ({
  what: `The same ${what} with ${roomsIn(size)}`,
  measured: `${times(ratio)} the time with ${small.rooms.toLocaleString('en-GB')}`,
  budget: '2 ×',
  isKept: ratio <= 2,
})

/** The edit is made before the clock starts. */
function checkOfFirstStage(plan: Plan, edit: NumberedEdit): Pick<Contender, 'before' | 'run'> {
  const check = createCheck(rules)
  const first = plan.stages[0]?.id ?? ''
  let [open, number] = [plan, 0]
  const run = () => check(open, undefined, { fixes: true, stage: first })
  run()
  return {
    before: () => {
      open = edit(open, ++number)
    },
    run,
  }
}

/** Every room changes its chat pool in the step that is worked on. */
function importRows(): readonly Row[] {
  const plan = importingPlan(large.rooms)
  const text = textOf(plan)
  const step = plan.stages[2]?.id ?? ''
  const rename: NumberedEdit = (open, number) =>
    editStage(open, step, (topology) => update(topology, 'chatPool:pc', { name: `PC ${number}` }))
  let [open, number] = [plan, 0]
  const taken = medians(
    [
      { name: 'parse', run: () => JSON.parse(text) },
      { name: 'edit', run: openPlan(plan, rename, checkAndDraw(step)) },
      {
        name: 'count',
        before: () => {
          open = rename(open, ++number)
        },
        run: () => {
          const [before, after] = open.stages.slice(1)
          return before && after && [changesIn(open, before, after).length, runbookOf(open, step)?.steps.length]
        },
      },
    ],
    rounds,
  )
  const timeOf = (name: string) => timeIn(taken, name)
  const row = (what: string, time: number): Row => ({
    what,
    measured: `${ms(time)}, ${times(time / timeOf('parse'))} JSON.parse of the plan`,
    budget: '100 ms',
    isKept: time <= 100,
  })
  return [
    row(
      `One edit of a step that imports ${roomsIn(large)}: rename its target; edit, check of ${plan.stages.length} stages, diagram`,
      timeOf('edit'),
    ),
    row('Its changes and its runbook, which are counted once the edit is seen', timeOf('count')),
  ]
}

function checkRows(): readonly Row[] {
  const texts = Object.entries({ middle, large, huge }).map(([name, size]) => ({
    name,
    text: textOf(syntheticPlan(size)),
  }))
  const taken = medians(
    texts.flatMap(({ name, text }): readonly Contender[] => {
      let plan: Plan | undefined
      return [
        { name: `parse ${name}`, run: () => JSON.parse(text) },
        { name: `open ${name}`, run: () => parsePlan(text) },
        {
          name: `check ${name}`,
          before: () => {
            plan = parsed(text)
          },
          run: () => plan && createCheck(rules)(plan),
        },
      ]
    }),
    rounds,
  )
  const timeOf = (name: string) => timeIn(taken, name)
  const perEntity = (name: string, { objects, rooms }: Size) => timeOf(`check ${name}`) / (objects + rooms)
  const growth = perEntity('huge', huge) / perEntity('middle', middle)
  return [
    ...Object.entries({ middle, large, huge }).flatMap(([name, size]): readonly Row[] => {
      const ratioOf = (what: string) => timeOf(`${what} ${name}`) / timeOf(`parse ${name}`)
      return [
        {
          what: `First check of all ${stages} stages with all rules (${said(size)})`,
          measured: `${ms(timeOf(`check ${name}`))}, ${times(ratioOf('check'))} JSON.parse of the plan`,
          budget: '1.5 ×',
          isKept: ratioOf('check') <= 1.5,
        },
        {
          what: `Read a plan file (${said(size)})`,
          measured: `${ms(timeOf(`open ${name}`))}, ${times(ratioOf('open'))} JSON.parse of the plan`,
          budget: '1.8 ×',
          isKept: ratioOf('open') <= 1.8,
        },
      ]
    }),
    {
      what: `Time per entity of the first check, ${roomsIn(huge)} against ${roomsIn(middle)}`,
      measured: times(growth),
      budget: '1.5 ×',
      isKept: growth <= 1.5,
    },
  ]
}

function parsed(text: string): Plan {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.type)
  return plan.value
}

async function exportRows(): Promise<readonly Row[]> {
  const { shapes, svg, pdf, pack } = await exportTimes(small, rounds)
  const row = (what: string, time: number, budget: number): Row => ({
    what,
    measured: ms(time),
    budget: ms(budget),
    isKept: time <= budget,
  })
  return [
    row(`SVG of ${shapes} shapes, once they are routed`, svg, 20),
    row(`PDF of ${shapes} shapes, from a checked plan`, pdf, 1000),
    row(`Review pack of ${stages} stages as HTML, from a checked plan (${said(small)})`, pack, 3000),
  ]
}

function routingRows(): readonly Row[] {
  const { all, drag, cards, lines, dragged } = routingTimes()
  return [
    { what: `Ways of ${lines} lines among ${cards} shapes`, measured: ms(all), budget: '50 ms', isKept: all <= 50 },
    {
      what: `One step of dragging a shape with ${dragged} of these lines`,
      measured: `${ms(drag)}, ${times(drag / all)} the time of all`,
      budget: '8 ms',
      isKept: drag <= 8,
    },
  ]
}

const [steps, counted] = [200, 20]

/** What the steps keep alive, counted over a few of them and multiplied. */
function undoRows(): readonly Row[] {
  const size = large
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
