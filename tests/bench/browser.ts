import type { Browser } from '@playwright/test'
import { createCheck } from '#core/checking/check.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { barePage, type Contender, planner } from './browser/contenders.ts'
import type { Timed } from './browser/driver.ts'
import { workWithEstate } from './browser/estate.ts'
import { planOfCards, planOfEstate, planOfRooms } from './browser/plans.ts'
import { workWithRooms } from './browser/rooms.ts'
import { type Taken, workWith } from './browser/working.ts'
import type { Picture } from './pages/picture.ts'

/** One line of the table of the browser. */
interface BrowserRow {
  readonly what: string
  readonly measured: readonly string[]
  readonly ratios: readonly string[]
  readonly goal: string
  readonly isKept: boolean
}

/** Where the pages are, and how often each is opened; in each round all of them, in an order that rotates. */
interface Setting {
  readonly rounds: number
  readonly planner: string
  readonly pages: string
}

export async function measureInBrowser(
  launch: () => Promise<Browser>,
  setting: Setting,
  tell: (said: string) => void,
): Promise<readonly BrowserRow[]> {
  const rows: BrowserRow[] = []
  for (const cards of [1000, 2000]) rows.push(...(await cardRows(launch, setting, cards, tell)))
  rows.push(...(await estateRows(launch, setting, tell)))
  for (const rooms of [32_000, 100_000]) rows.push(...(await roomRows(launch, setting, rooms, tell)))
  return rows
}

async function cardRows(
  launch: () => Promise<Browser>,
  setting: Setting,
  cards: number,
  tell: (said: string) => void,
): Promise<readonly BrowserRow[]> {
  const plan = planOfCards(cards)
  const own = planner(setting.planner, plan)
  const picture = await pictureOf(launch, own, plan)
  const contenders = [
    own,
    barePage('react-flow', setting.pages, picture),
    barePage('plain-canvas', setting.pages, picture),
  ]
  const taken = new Map<string, Taken[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < setting.rounds; round++) {
    for (const at of contenders.keys()) {
      const contender = contenders[(at + round) % contenders.length] as Contender
      const browser = await launch()
      const one = await workWith(browser, contender, picture)
      await browser.close()
      taken.get(contender.name)?.push(one)
      tell(`${cards} cards, round ${round + 1}, ${contender.name}: drag ${one.drag.work.toFixed(1)} ms a frame`)
    }
  }
  return rowsOf(
    cards,
    picture.boxes.length,
    contenders.map(({ name }) => taken.get(name) ?? []),
  )
}

/** The boxes and lines of the first stage, and where on the page the planner has them. */
async function pictureOf(launch: () => Promise<Browser>, own: Contender, plan: Plan): Promise<Picture> {
  const browser = await launch()
  const opened = await own.open(browser)
  const view = await own.view(opened)
  const box = await opened.page.locator('[data-canvas]').boundingBox()
  await browser.close()
  const [stage] = plan.stages
  if (!stage || !box) throw new Error('The planner shows a stage.')
  const { findings } = createCheck(rules)(plan)
  const own_ = findings.filter((finding) => finding.stage === stage.id)
  const diagram = diagramOf({ graph: graphOf(stage.topology), layout: plan.layout, findings: own_ })
  return {
    boxes: diagram.nodes.map(({ id, x, y, width, height, title, subtitle, headTop = 0 }) => ({
      ...{ id, x, y, width, height, title, subtitle, hold: headTop + 20 },
    })),
    lines: diagram.links.map(({ id, from, to }) => ({ id, source: from.node, target: to.node })),
    place: box,
    view,
  }
}

interface Measure {
  readonly what: string
  readonly of: (taken: Taken) => number
  readonly unit: string
  /** At most so many times what React Flow, or a plain canvas, takes; the other one is told beside. */
  readonly goal: { readonly of: 'react-flow' | 'plain-canvas'; readonly ratio: number } | undefined
}

const flow = (ratio: number) => ({ of: 'react-flow', ratio }) as const

const measures = (cards: number): readonly Measure[] => {
  const far = cards > 1000 ? ({ of: 'plain-canvas', ratio: 1.5 } as const) : flow(1)
  return [
    { what: 'Opening until all is drawn', of: ({ opening }) => opening, unit: 'ms', goal: flow(1.2) },
    { what: 'Drag, whole in view', of: ({ drag }) => drag.work, unit: 'ms a frame', goal: far },
    { what: 'Pan, whole in view', of: ({ pan }) => pan.work, unit: 'ms a frame', goal: far },
    { what: 'Letting go until it is checked and drawn', of: ({ drop }) => drop.work, unit: 'ms', goal: flow(1.5) },
    { what: 'Wheel zoom, nearer and back', of: ({ zoom }) => zoom.work, unit: 'ms a frame', goal: undefined },
    { what: 'Its longest frame, by the clock', of: ({ zoom }) => zoom.longest, unit: 'ms', goal: undefined },
    { what: 'Drag at true size', of: ({ dragNear }) => dragNear.work, unit: 'ms a frame', goal: flow(1) },
    { what: 'Letting go at true size', of: ({ dropNear }) => dropNear.work, unit: 'ms', goal: flow(1.5) },
    { what: 'Heap', of: ({ heap }) => heap, unit: 'MB', goal: flow(1.1) },
  ]
}

function rowsOf(cards: number, drawn: number, taken: readonly (readonly Taken[])[]): readonly BrowserRow[] {
  return measures(cards).map(({ what, of, unit, goal }) => {
    const [own, ...peers] = taken.map((rounds) => median(rounds.map(of))) as [number, number, number]
    const ratio = goal && own / (peers[goal.of === 'react-flow' ? 0 : 1] as number)
    return {
      what: `${what} (${drawn.toLocaleString('en-GB')} cards)`,
      measured: [own, ...peers].map((one) => `${short(one)} ${unit}`),
      ratios: peers.map((peer) => `${(own / peer).toFixed(2)} ×`),
      goal: goal ? `${goal.ratio} × ${goal.of === 'react-flow' ? 'React Flow' : 'a plain canvas'}` : '–',
      isKept: ratio === undefined || ratio <= (goal?.ratio ?? 0),
    }
  })
}

async function estateRows(
  launch: () => Promise<Browser>,
  setting: Setting,
  tell: (said: string) => void,
): Promise<readonly BrowserRow[]> {
  const own = planner(setting.planner, planOfEstate())
  const all: Awaited<ReturnType<typeof workWithEstate>>[] = []
  for (let round = 0; round < setting.rounds; round++) {
    const browser = await launch()
    all.push(await workWithEstate(browser, own))
    await browser.close()
    tell(`estate, round ${round + 1}`)
  }
  const row = (what: string, timed: readonly Timed[], share: number, limit: number) =>
    timedRow(`${what} (an estate of 300 objects and 4,000 rooms)`, timed, share, limit)
  return [
    row(
      'Pan by wheel: 95 of 100 frames',
      all.map(({ pan }) => ({ time: pan.p95, work: pan.work })),
      0.5,
      33,
    ),
    row(
      'A name until it is drawn: 95 of 100',
      all.flatMap(({ edits }) => edits),
      0.95,
      100,
    ),
    row(
      'Comparing until it is drawn',
      all.map(({ compare }) => compare),
      0.5,
      200,
    ),
  ]
}

async function roomRows(
  launch: () => Promise<Browser>,
  setting: Setting,
  rooms: number,
  tell: (said: string) => void,
): Promise<readonly BrowserRow[]> {
  const own = planner(setting.planner, planOfRooms(rooms))
  const typing: Timed[] = []
  const moving: Timed[] = []
  for (let round = 0; round < setting.rounds; round++) {
    const browser = await launch()
    const one = await workWithRooms(browser, own)
    await browser.close()
    typing.push(...one.typing)
    moving.push(...one.moving)
    tell(`${rooms} rooms, round ${round + 1}`)
  }
  const among = `300 objects and ${rooms.toLocaleString('en-GB')} rooms`
  return [
    timedRow(`A letter in a field until it is drawn: 95 of 100 (${among})`, typing, 0.95, 50),
    timedRow(`A room moved by a key until it is drawn: 95 of 100 (${among})`, moving, 0.95, 50),
  ]
}

/** What no other page does: what that share of all keeps to by the clock, with the work of it told beside. */
function timedRow(what: string, timed: readonly Timed[], share: number, limit: number): BrowserRow {
  const taken = (one: (timed: Timed) => number) => atShare(timed.map(one), share)
  const [time, work] = [taken((one) => one.time), taken((one) => one.work)]
  return {
    what,
    measured: [`${short(time)} ms, ${short(work)} ms of work`, '–', '–'],
    ratios: ['–', '–'],
    goal: `${limit} ms`,
    isKept: time <= limit,
  }
}

const atShare = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

const median = (values: readonly number[]): number => atShare(values, 0.5)

const short = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })
