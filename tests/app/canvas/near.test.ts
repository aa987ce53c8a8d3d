import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FlowNode, LinkEdge } from '#app/canvas/flow-types.ts'
import { drawnNear, nearIn } from '#app/canvas/near.ts'
import { toEdges } from '#app/canvas/to-edges.ts'
import { toNodes } from '#app/canvas/to-flow.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { around, type Box, overlap } from '#core/layout/box.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'

const boxOf = ({ position, width = 0, height = 0 }: FlowNode): Box => ({ ...position, width, height })
const place = fc.integer({ min: -600, max: 1600 })
const part = fc.record({ x: place, y: place, width: fc.constant(500), height: fc.constant(400) })

it('what one could see is near, with what is dragged and selected, and every line has both of its ends', () => {
  fc.assert(
    fc.property(arbitraryPlan, part, fc.nat(), fc.nat(), (given, seen, dragged, selected) => {
      const plan = withPlaces(given)
      for (const { topology } of plan.stages) {
        const graph = graphOf(topology)
        const diagram = diagramOf({ graph, layout: plan.layout, findings: [] })
        const chosen = diagram.nodes.at(selected % (diagram.nodes.length || 1))
        const state = { graph, selection: new Set(chosen ? (chosen.members ?? [chosen.id]) : []) }
        const nodes = toNodes(diagram, state, []).map((node, at, { length }) =>
          at === dragged % length ? { ...node, position: { x: seen.x, y: seen.y }, dragging: true } : node,
        )
        const edges = toEdges(diagram.links, [])
        const near = drawnNear(nearIn(diagram, seen), { nodes, edges })
        const has = new Set(near.nodes.map(({ id }) => id))
        for (const node of nodes)
          if (node.selected || overlap(boxOf(node), seen)) expect(has, node.id).toContain(node.id)
        for (const edge of edges) {
          const isDrawn = near.edges.includes(edge)
          if (isSeen(edge, nodes, seen)) expect(isDrawn, edge.id).toBe(true)
          if (isDrawn) expect(has.has(edge.source) && has.has(edge.target), edge.id).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** As React Flow tells it: by what is around both ends. */
function isSeen({ source, target }: LinkEdge, nodes: readonly FlowNode[], seen: Box): boolean {
  const ends = nodes.filter(({ id }) => id === source || id === target)
  return overlap(around(ends.map(boxOf)), seen)
}
