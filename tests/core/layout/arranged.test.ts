import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { around, type Box, overlap } from '#core/layout/box.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { generations } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { templates } from '#core/templates/index.ts'
import { islandAreas, siteAreas, siteMembers } from '#core/views/diagram/areas.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { nodesInParts } from '#core/views/diagram/nodes.ts'
import { viewOf } from '#core/views/diagram/view.ts'
import { arbitraryEstate } from '../../support/arbitrary-estate.ts'

const arrangedAnew = (plan: Plan): Plan => withPlaces({ ...plan, layout: {} })

type Shapes = Omit<Diagram, 'links'>

/** What stands in each stage; lines are not what this is about. */
const shapesIn = ({ stages, layout }: Plan): readonly Shapes[] =>
  stages.map(({ topology }) => {
    const view = viewOf({ graph: graphOf(topology), layout, findings: [] })
    const nodes = atOnce(nodesInParts(view))
    const islands = islandAreas(view, nodes)
    return { nodes, islands, sites: siteAreas(view, nodes, islands, new Map()) }
  })

const pairs = <One>(all: readonly One[]): readonly (readonly [One, One])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

/** What stands on something that it has no part in. */
function collisions({ nodes, islands, sites }: Shapes, plan: Plan, stage: number): readonly string[] {
  const graph = graphOf(plan.stages[stage]!.topology)
  const together = (shapes: readonly (Box & { readonly name: string })[]) =>
    pairs(shapes).flatMap(([a, b]) => (overlap(a, b) ? [`${a.name} on ${b.name}`] : []))
  const cards = nodes.map((node) => ({ ...node, name: node.id }))
  const outlines = islands.map((island) => ({ ...island, name: `island of ${island.chatPool}` }))
  const frames = sites.map((site) => ({ ...site, name: `frame of ${site.site}` }))
  const inside = new Map(graph.all('site').map((one) => [one.id, new Set(siteMembers(graph, one).map(({ id }) => id))]))
  return [
    ...together(cards),
    ...together(outlines),
    ...together(frames),
    ...outlines.flatMap((island) =>
      cards.filter(({ id }) => id !== island.chatPool).flatMap((card) => together([island, card])),
    ),
    ...frames.flatMap((frame) =>
      cards
        .filter(
          ({ id, kind }) =>
            (kind === 'pool' || kind === 'chatPool') && !inside.get(frame.site as never)?.has(id as never),
        )
        .flatMap((card) => together([frame, card])),
    ),
  ]
}

/** The generations of each site, and of what stands in none, from left to right. */
function disorder(plan: Plan): readonly string[] {
  const pools = [...placeablesOf(plan).values()].flatMap(({ entity }) => (entity.kind === 'pool' ? [entity] : []))
  return pairs(pools).flatMap(([a, b]) => {
    const [older, newer] = generations.indexOf(a.generation) < generations.indexOf(b.generation) ? [a, b] : [b, a]
    if (a.site !== b.site || a.generation === b.generation) return []
    const isLeft = plan.layout[older.id]!.x < plan.layout[newer.id]!.x
    return isLeft ? [] : [`${newer.name} is left of ${older.name}`]
  })
}

function shapeOf(plan: Plan) {
  const boxes = [...placeablesOf(plan).values()].map(({ id, width, height }) => ({
    ...plan.layout[id]!,
    width,
    height,
  }))
  const page = around(boxes)
  return { boxes, page, ratio: page.width / page.height }
}

function expectTidy(plan: Plan): void {
  for (const [at, shapes] of shapesIn(plan).entries()) expect(collisions(shapes, plan, at)).toEqual([])
  expect(disorder(plan)).toEqual([])
  const { boxes, page, ratio } = shapeOf(plan)
  if (boxes.length <= 8) return
  expect(ratio).toBeGreaterThanOrEqual(1.3)
  expect(ratio).toBeLessThanOrEqual(1.8)
  const halves = [
    { ...page, width: page.width / 2 },
    { ...page, x: page.x + page.width / 2, width: page.width / 2 },
    { ...page, height: page.height / 2 },
    { ...page, y: page.y + page.height / 2, height: page.height / 2 },
  ]
  for (const half of halves) expect(boxes.some((box) => overlap(box, half))).toBe(true)
}

const samples = readdirSync('public/plans').map((file) => {
  const parsed = parsePlan(readFileSync(`public/plans/${file}`, 'utf8'))
  if (!parsed.ok) throw new Error(file)
  return [file, parsed.value] as const
})

describe.each([...samples, ...templates.map(({ id, build }) => [id, build()] as const)])('%s', (_, plan) => {
  it('is arranged tidily', () => expectTidy(arrangedAnew(plan)))
})

it('any estate is arranged tidily', () => {
  fc.assert(
    fc.property(arbitraryEstate, (plan) => expectTidy(arrangedAnew(plan))),
    { numRuns: 50 },
  )
})

it('people stand below the chat pools of their home', () => {
  fc.assert(
    fc.property(arbitraryEstate, (given) => {
      const plan = arrangedAnew(given)
      const { nodes } = shapesIn(plan)[0]!
      const graph = graphOf(plan.stages[0]!.topology)
      for (const { homedOn, id } of graph.all('users')) {
        const card = nodes.find((node) => node.id === id)
        for (const { id: hosted } of homedOn ? graph.referrers('chatPool', homedOn, 'hostedOn') : []) {
          const over = nodes.find((node) => node.id === hosted)!
          if (card) expect(card.y).toBeGreaterThan(over.y + over.height)
        }
      }
    }),
    { numRuns: 20 },
  )
})
