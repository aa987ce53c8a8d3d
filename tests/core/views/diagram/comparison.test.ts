import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { marksSince } from '#core/views/diagram/change-marks.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { removedInWords, removedSince } from '#core/views/diagram/removed.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { addIn, category, chatPool, planOf, pool, room, site, users } from '../../../support/plan-builder.ts'

function comparisonIn(plan: Plan, from = 0, to = 1) {
  const { stages, layout } = withPlaces(plan)
  const [before, after] = [stages[from]!.topology, stages[to]!.topology]
  const diagram = diagramOf({ graph: graphOf(after), layout, findings: [] })
  return { marks: marksSince(before, after, diagram), ...removedSince(before, after, layout) }
}

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' })
const desk = category('Desk', { chatPool: 'chatPool:P10' })
const spot = room('Spot', { category: 'category:Desk' })

describe('the comparison of two diagrams', () => {
  it('marks what is new, what has moved and what has changed', () => {
    const ann = users('Ann', { homedOn: 'pool:L10' })
    const { marks } = comparisonIn(
      planOf(
        [l10, l13, p10, p13, ann],
        [
          { ...l10, edition: 'standard' },
          l13,
          p10,
          { ...p13, hostedOn: 'pool:L13' },
          { ...ann, homedOn: 'pool:L13' },
          pool('New', 'lync2013'),
        ],
      ),
    )
    expect(Object.fromEntries([...marks].map(([id, { type }]) => [id, type]))).toEqual({
      'pool:L10': 'changed',
      'chatPool:P13': 'moved',
      'users:Ann': 'moved',
      'pool:New': 'added',
    })
  })

  it('marks rows, and what hides marked ones', () => {
    const many = Array.from({ length: 20 }, (_, at) => room(`R${at}`, { category: 'category:Desk' }))
    const { marks } = comparisonIn(planOf([l10, p10, desk], [l10, p10, desk, ...many]))
    expect([...marks]).toEqual([['category:Desk', { type: 'changed', isInside: true }]])
    const few = comparisonIn(planOf([l10, p10, desk], [l10, p10, desk, ...many.slice(0, 2)]))
    expect([...few.marks.values()].map(({ type }) => type)).toEqual(['added', 'added'])
  })

  it('marks rooms that moved with their category', () => {
    const estate = [l10, p10, p13]
    const moved = { ...desk, chatPool: 'chatPool:P13' as const }
    const { marks, content } = comparisonIn(planOf([...estate, desk, spot], [...estate, moved, spot]))
    expect([...marks.keys()]).toEqual(['category:Desk', 'room:Spot'])
    expect(content.get('chatPool:P10')).toEqual([{ id: 'category:Desk', name: 'Desk', parts: [spot], to: 'P13' }])
  })

  it('keeps shapes that are gone as ghosts at their old place', () => {
    const plan = planOf([l10, p10, desk, site('Rome'), l13], [l13])
    const { ghosts, content } = comparisonIn(plan)
    expect(ghosts.map(({ id }) => id)).toEqual(['pool:L10', 'chatPool:P10', 'site:Rome'])
    const place = withPlaces(plan).layout['pool:L10']
    expect(ghosts[0]).toMatchObject({ title: 'L10', tag: '2010', x: place?.x, y: place?.y })
    expect(content.size).toBe(0)
  })

  it('says on a shape what has left it', () => {
    const { content } = comparisonIn(
      planOf(
        [p10, desk, spot, addIn('Prices', { chatPool: 'chatPool:P10' }), addIn('News', { chatPool: 'chatPool:P10' })],
        [p10],
      ),
    )
    const parts = content.get('chatPool:P10') ?? []
    expect(parts.map(({ name }) => name).toSorted()).toEqual(['Desk', 'News', 'Prices'])
    expect(removedInWords(parts, 'removed here')).toEqual([{ sign: '−', text: '4 objects removed here' }])
    expect(removedInWords([{ id: 'category:Desk', name: 'Desk', parts: [spot], to: 'P13' }], 'removed here')).toEqual([
      { sign: '⇄', text: 'Desk with 1 room now on P13' },
    ])
  })

  it('finds nothing between a stage and itself, and marks only what is drawn', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const same = comparisonIn(plan, 0, 0)
        expect([same.marks.size, same.ghosts.length, same.content.size]).toEqual([0, 0, 0])
        if (plan.stages.length < 2) return
        const { stages, layout } = withPlaces(plan)
        const { nodes, sites } = diagramOf({ graph: graphOf(stages[1]!.topology), layout, findings: [] })
        const drawn = new Set([
          ...nodes.flatMap((node) => [node.id, ...node.rows.map(({ id }) => id)]),
          ...sites.map((one) => one.site),
        ])
        const { marks, ghosts } = comparisonIn(plan)
        expect(
          [...marks.keys()].filter((id) => !drawn.has(id) && !id.startsWith('site:') && !id.startsWith('interaction:')),
        ).toEqual([])
        expect(ghosts.filter(({ id }) => drawn.has(id))).toEqual([])
      }),
      { numRuns: 60, seed: 2013 },
    )
  })
})
