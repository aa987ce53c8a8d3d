import { describe, expect, it } from 'vitest'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { diagramOf, drawnOf, withLinesOf } from '#core/views/diagram/diagram-of.ts'
import { drawnIn, firstInside, nearest, outsideOf, relatedTo } from '#core/views/diagram/walk.ts'
import { category, chatPool, planWith, pool, room, site, users } from '../../../support/plan-builder.ts'

const at = (x: number, y: number) => ({ x, y })
const plan = planWith(
  {
    layout: {
      'pool:A': at(0, 0),
      'pool:B': at(400, 20),
      'chatPool:P': at(0, 200),
      'chatPool:Q': at(500, 220),
      'users:U': at(0, 700),
    },
  },
  [
    site('Berlin'),
    pool('A', 'lync2010', { site: 'site:Berlin' }),
    pool('B', 'lync2010'),
    chatPool('P', 'lync2010', { hostedOn: 'pool:A' }),
    chatPool('Q', 'lync2010', { hostedOn: 'pool:B' }),
    category('Trading', { chatPool: 'chatPool:P' }),
    room('Rates', { category: 'category:Trading' }),
    room('Bonds', { category: 'category:Trading' }),
    category('Projects', { chatPool: 'chatPool:Q' }),
    users('U', { homedOn: 'pool:A' }),
  ],
)
const graph = graphOf(plan.stages[0]!.topology)
const input = { graph, layout: plan.layout, findings: [] }
const diagram = diagramOf(input)

describe('walking a diagram', () => {
  it('reads each shape with its rows', () => {
    const ids = drawnIn(diagram).map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['site:Berlin', 'pool:A', 'pool:B'])
    expect(ids.slice(3, 7)).toEqual(['chatPool:P', 'category:Trading', 'room:Bonds', 'room:Rates'])
  })

  it.each<[EntityId, 'up' | 'down' | 'left' | 'right', EntityId | undefined]>([
    ['pool:A', 'right', 'pool:B'],
    ['pool:B', 'left', 'pool:A'],
    ['pool:A', 'down', 'chatPool:P'],
    ['chatPool:P', 'right', 'chatPool:Q'],
    ['chatPool:P', 'down', 'users:U'],
    ['users:U', 'down', undefined],
    ['pool:A', 'up', undefined],
    ['category:Trading', 'down', 'room:Bonds'],
    ['room:Bonds', 'up', 'category:Trading'],
    ['room:Rates', 'down', undefined],
    ['category:Trading', 'right', 'chatPool:Q'],
  ])('from %s %s to %s', (from, direction, to) => {
    expect(nearest(diagram, from, direction)).toBe(to)
  })

  it.each<[EntityId, EntityId | undefined]>([
    ['site:Berlin', 'pool:A'],
    ['chatPool:P', 'category:Trading'],
    ['category:Trading', 'room:Bonds'],
    ['room:Bonds', undefined],
  ])('inside %s is %s first', (id, first) => {
    expect(firstInside(diagram, graph, id)).toBe(first)
  })

  it.each<[EntityId, EntityId | undefined]>([
    ['room:Bonds', 'category:Trading'],
    ['category:Trading', 'chatPool:P'],
    ['chatPool:P', 'site:Berlin'],
    ['pool:B', undefined],
  ])('%s is in %s', (id, container) => {
    expect(outsideOf(graph, id)).toBe(container)
  })

  it('what a line joins is related', () => {
    expect(relatedTo(withLinesOf(drawnOf(input), ['pool:A']), 'pool:A')).toEqual(['chatPool:P', 'users:U'])
    expect(relatedTo(diagram, 'chatPool:Q')).toEqual(['pool:B'])
  })
})
