import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { type Box, grown, overlap } from '#core/layout/box.ts'
import { crossingsOf } from '#core/layout/routing/crossings.ts'
import { jumpsOf } from '#core/layout/routing/jumps.ts'
import { runsThrough, stretchBoxes } from '#core/layout/routing/path.ts'
import type { Route } from '#core/layout/routing/route.ts'
import { textWidth } from '#core/layout/text.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { templates } from '#core/templates/index.ts'
import { headerOf, labelBoxOf } from '#core/views/diagram/areas.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { pillAt } from '#core/views/diagram/labels.ts'
import { hastyLinks, reroutedLinks, withMoreLinks } from '#core/views/diagram/routes.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { planOf, pool, site, users } from '../../../support/plan-builder.ts'

const check = createCheck(rules)

function diagramsOf(given: Plan): readonly { readonly stage: string; readonly diagram: Diagram }[] {
  const plan = withPlaces(given)
  const { findings } = check(plan)
  return plan.stages.map((stage) => ({
    stage: stage.name,
    diagram: diagramOf({
      graph: graphOf(stage.topology),
      layout: plan.layout,
      findings: findings.filter((finding) => finding.stage === stage.id),
    }),
  }))
}

/** The cards that a line enters and that are not its own; a card that overlaps another cannot be gone around. */
const entered = ({ nodes, links }: Pick<Diagram, 'nodes' | 'links'>): readonly string[] => {
  const apart = nodes.filter((node) => !nodes.some((other) => other !== node && overlap(node, other)))
  return links.flatMap(({ id, route, from, to }) =>
    apart
      .filter((card) => card.id !== from.node && card.id !== to.node && runsThrough(route, card))
      .map((card) => `${id} enters ${card.title}`),
  )
}

const isStraight = ({ links }: Diagram): boolean =>
  links.every(({ route }) => stretchBoxes(route).every(({ width, height }) => width === 0 || height === 0))

/** What the reasons of broken lines and the labels of islands cover. */
function covered({ nodes, links, islands }: Diagram): readonly string[] {
  const pills = [
    ...links.flatMap(({ id, broken }) => (broken ? [{ id, box: pillAt(broken.at, broken.label) }] : [])),
    ...islands.map((island) => ({ id: island.label, box: labelBoxOf(island) })),
  ]
  return pills.flatMap(({ id, box }, at) => [
    ...nodes.filter((card) => overlap(card, box)).map((card) => `${id} covers ${card.title}`),
    ...links.filter((link) => link.id !== id && runsThrough(link.route, box)).map((link) => `${id} covers ${link.id}`),
    ...pills
      .slice(at + 1)
      .filter((other) => overlap(other.box, box))
      .map((other) => `${id} covers ${other.id}`),
  ])
}

const samples = readdirSync('public/plans').map((file) => {
  const parsed = parsePlan(readFileSync(`public/plans/${file}`, 'utf8'))
  if (!parsed.ok) throw new Error(file)
  return [file, parsed.value] as const
})

describe.each([...samples, ...templates.map(({ id, build }) => [id, build()] as const)])('%s', (_, plan) => {
  it.each(diagramsOf(plan))(
    '$stage: no line enters a card that is not its own, no reason covers anything, hardly a line crosses another',
    ({ diagram }) => {
      expect(isStraight(diagram)).toBe(true)
      expect(entered(diagram)).toEqual([])
      expect(covered(diagram)).toEqual([])
      expect(crossingsOf(diagram.links.map(({ route }) => route))).toBeLessThanOrEqual(1)
    },
  )
})

it('holds for any plan as it is arranged at first', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { diagram } of diagramsOf({ ...plan, layout: {} })) {
        expect(isStraight(diagram)).toBe(true)
        expect(entered(diagram)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

it('holds while a card is dragged, and lines that this does not concern stay', () => {
  const [, plan] = samples.find(([file]) => file.startsWith('lync-2010')) ?? samples[0]!
  const { diagram } = diagramsOf(plan)[2]!
  const dragged = diagram.nodes.find(({ kind }) => kind === 'users')!
  for (const by of [40, 200, 420, 900]) {
    const nodes = diagram.nodes.map((node) =>
      node === dragged ? { ...node, x: node.x + by, y: node.y - by / 3 } : node,
    )
    const links = reroutedLinks(diagram, { ...diagram, nodes }, new Set([dragged.id]))
    expect(entered({ nodes, links })).toEqual([])
    const box = nodes.find(({ id }) => id === dragged.id)!
    const unconcerned = diagram.links.filter(
      ({ from, to, route, broken }) =>
        !broken && from.node !== dragged.id && to.node !== dragged.id && !runsThrough(route, box),
    )
    for (const { id, route } of unconcerned) expect(links.find((link) => link.id === id)?.route).toBe(route)
    const pills = links.flatMap(({ broken }) => (broken ? [pillAt(broken.at, broken.label)] : []))
    const taken = [...nodes, ...diagram.islands.map(labelBoxOf), ...diagram.sites.map(headerOf), ...pills]
    const routes = links.map(({ route }) => route)
    expect(links.map(({ jumps }) => jumps)).toEqual(jumpsOf(routes, taken))
    const hasty = hastyLinks(diagram, new Map([[dragged.id, box]]))
    for (const [at, { id, from, to }] of diagram.links.entries()) {
      const isOwn = from.node === dragged.id || to.node === dragged.id
      expect(hasty.get(at)?.id).toBe(isOwn ? id : undefined)
      if (isOwn) expect(endsAt(hasty.get(at)!.route, box)).toBe(true)
    }
  }
})

it('holds of jumps where some lines come to others, which stay the same but where those cross them', () => {
  for (const [, plan] of samples) {
    for (const { diagram } of diagramsOf(plan)) {
      const [some, more] = [0, 1].map((part) => diagram.links.filter((__, at) => at % 2 === part))
      if (!some || !more) continue
      const bare = { ...diagram, links: jumpingAnew({ ...diagram, links: some }) }
      const links = withMoreLinks(bare, more)
      expect(links).toHaveLength(diagram.links.length)
      expect(links).toEqual(jumpingAnew({ ...diagram, links }))
    }
  }
})

/** The lines with the jumps that they have if these are sought for all of them. */
function jumpingAnew({ nodes, islands, sites, links }: Diagram): Diagram['links'] {
  const pills = links.flatMap(({ broken }) => (broken ? [pillAt(broken.at, broken.label)] : []))
  const taken = [...nodes, ...islands.map(labelBoxOf), ...sites.map(headerOf), ...pills]
  const jumps = jumpsOf(
    links.map(({ route }) => route),
    taken,
  )
  return links.map((link, at) => ({ ...link, jumps: jumps[at] ?? [] }))
}

/** Whether a line touches a card at one of its ends. */
const endsAt = (route: Route, { x, y, width, height }: Box): boolean =>
  [route[0]!, route.at(-1)!].some((end) => end.x >= x && end.x <= x + width && end.y >= y && end.y <= y + height)

/** The plan with the cards of a stage anywhere on a page, so far apart. */
function scattered(plan: Plan, stageName: string, seed: number, gap: number): Plan {
  let state = seed * 2_654_435_761
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
    return (state >>> 8) / 2 ** 24
  }
  const { diagram } = diagramsOf(plan).find(({ stage }) => stage === stageName)!
  const taken: Box[] = []
  const places = diagram.nodes.map(({ id, width, height }) => {
    for (let page = 900; ; page += 20) {
      const box = { x: Math.round(random() * page), y: Math.round(random() * page * 0.8), width, height }
      if (taken.some((other) => overlap(other, grown(box, gap)))) continue
      taken.push(box)
      return [id, { ...plan.layout[id], x: box.x, y: box.y }] as const
    }
  })
  return { ...plan, layout: { ...plan.layout, ...Object.fromEntries(places) } }
}

it('leaves room for the names of sites, as large as they become while one zooms out', () => {
  const plan = planOf([
    site('Redmond'),
    pool('FE', 'lync2010', { site: 'site:Redmond' }),
    pool('FE-2', 'lync2013', { site: 'site:Redmond' }),
    users('Ann', { homedOn: 'pool:FE' }),
  ])
  const { diagram } = diagramsOf(plan)[0]!
  const [area] = diagram.sites
  const header = headerOf(area!)
  const top = Math.min(...diagram.nodes.filter(({ kind }) => kind === 'pool').map(({ y }) => y))
  expect(header).toMatchObject({ y: area!.y, height: top - area!.y })
  expect(header.width).toBeGreaterThanOrEqual(3 * textWidth(area!.label, { size: 12, weight: 600 }))
})

describe.each([
  ['five-mistakes.plan.json', 'Side by side'],
  ['lync-2010-to-2013.plan.json', 'Users moved'],
])('the cards of %s anywhere', (file, stageName) => {
  const [, plan] = samples.find(([name]) => name === file)!
  const seeds = Array.from({ length: 8 }, (_, at) => at + 1)

  it.each([40, 8])('%i apart: no line enters a card that is not its own, no label covers anything', (gap) => {
    for (const seed of seeds) {
      const places = scattered(plan, stageName, seed, gap)
      const { diagram } = diagramsOf(places).find(({ stage }) => stage === stageName)!
      expect([seed, ...entered(diagram), ...covered(diagram)]).toEqual([seed])
    }
  })
})
