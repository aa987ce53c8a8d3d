import { describe, expect, it } from 'vitest'
import type { FlowNode, LinkEdge } from '#app/canvas/flow-types.ts'
import { changedParts } from '#app/canvas/painted/changed-parts.ts'
import { toEdges } from '#app/canvas/to-edges.ts'
import { toNodes } from '#app/canvas/to-flow.ts'
import { overlap } from '#core/layout/box.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { chatPool, planWith, pool } from '../../../support/plan-builder.ts'

const entities = ['a', 'b', 'c'].flatMap((name) => [
  pool(name, 'lync2013'),
  chatPool(name, 'lync2013', { hostedOn: `pool:${name}` }),
])
const places = Object.fromEntries(entities.map(({ id }, at) => [id, { x: (at >> 1) * 900, y: (at % 2) * 300 }]))
const [stage] = planWith({}, entities).stages
if (!stage) throw new Error('The plan has a stage.')
const graph = graphOf(stage.topology)
const drawn = (layout: typeof places): Diagram => diagramOf({ graph, layout, findings: [] })

interface Shown {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
}
const shown = (diagram: Diagram, before: Shown = { nodes: [], edges: [] }): Shown => ({
  nodes: toNodes(diagram, { graph, selection: new Set() }, before.nodes),
  edges: toEdges(diagram.links, before.edges),
})

const before = shown(drawn(places))

describe('the parts of a picture that are painted anew', () => {
  it('are none where it is the same, also of another diagram', () => {
    expect(changedParts(before, shown(drawn({ ...places }), before))).toEqual([])
  })

  it('are those where a shape and its line were and are, and not where others are', () => {
    const after = shown(drawn({ ...places, 'pool:b': { x: 1000, y: -80 } }), before)
    const parts = changedParts(before, after) ?? []
    expect(parts.some((part) => overlap(part, { x: 900, y: 0, width: 200, height: 60 }))).toBe(true)
    expect(parts.some((part) => overlap(part, { x: 1000, y: -80, width: 200, height: 60 }))).toBe(true)
    for (const x of [0, 1800])
      expect(parts.some((part) => overlap(part, { x, y: 0, width: 200, height: 60 }))).toBe(false)
  })

  it('are those of what has come and what has gone', () => {
    const less = { nodes: before.nodes.filter(({ id }) => id !== 'pool:c'), edges: before.edges }
    const box = { x: 1800, y: 0, width: 200, height: 60 }
    for (const parts of [changedParts(before, less), changedParts(less, before)]) {
      expect(parts).toHaveLength(1)
      expect(parts?.some((part) => overlap(part, box))).toBe(true)
    }
  })

  it('are unknown where what lay in front may lie behind', () => {
    expect(changedParts(before, { ...before, nodes: before.nodes.toReversed() })).toBeUndefined()
  })
})
