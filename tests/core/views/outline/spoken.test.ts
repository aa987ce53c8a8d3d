import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { spokenRow, spokenShape } from '#core/views/outline/spoken.ts'
import { arbitraryEstate } from '../../../support/arbitrary-estate.ts'
import { arbitraryReach } from '../../../support/arbitrary-reach.ts'

/** All that is said of the shapes and lines of each stage: the type, the name and what is told; of clients that are alike once. */
const spokenIn = (plan: Plan): readonly (readonly string[])[] =>
  plan.stages.map(({ topology }) => {
    const graph = graphOf(topology)
    const clients = [...topology.client.values()].map((one) => [one.id, JSON.stringify({ ...one, id: '' })] as const)
    const again = new Set<EntityId>(
      clients.filter(([, text], at) => clients.findIndex((one) => one[1] === text) < at).map(([id]) => id),
    )
    return diagramOf({ graph, layout: plan.layout, findings: [] }).nodes.flatMap((node) => [
      `${node.type}: ${spokenShape(graph, node, false)}`,
      ...node.rows
        .filter(({ id }) => !again.has(id))
        .map((row) => `${row.type} in ${node.type} ${node.title}: ${spokenRow(graph, row, node)}`),
    ])
  })

describe('what is said of a shape', () => {
  it('tells it from all others of its stage', () => {
    let shapes = 0
    fc.assert(
      fc.property(fc.oneof(arbitraryReach, arbitraryEstate), (plan) => {
        for (const spoken of spokenIn(plan)) {
          shapes += spoken.length
          expect(spoken.filter((one, at) => spoken.indexOf(one) !== at)).toEqual([])
        }
      }),
      { numRuns: 10, seed: 2013 },
    )
    expect(shapes).toBeGreaterThan(200)
  })
})
