import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CanvasState, toNodes } from '#app/canvas/to-flow.ts'
import type { Drops } from '#app/store/drops.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Drawn, drawnOf } from '#core/views/diagram/diagram-of.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'

const change = fc.record({
  moved: fc.nat(),
  to: fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) }),
  selected: fc.option(fc.nat(9), { nil: undefined }),
  target: fc.option(fc.nat(9), { nil: undefined }),
  lit: fc.option(fc.nat(9), { nil: undefined }),
})

it('nodes that are made of those before are those that are made anew', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.array(change, { maxLength: 5 }), (given, changes) => {
      const plan = withPlaces(given)
      const [stage] = plan.stages
      const graph = graphOf(stage!.topology)
      let layout = plan.layout
      let drawn: Drawn | undefined
      const sets = new Map<string, ReadonlySet<EntityId>>()
      const setOf = (id: EntityId | undefined) => {
        const known = sets.get(id ?? '') ?? new Set(id ? [id] : [])
        sets.set(id ?? '', known)
        return known
      }
      let last: { readonly nodes: ReturnType<typeof toNodes>; readonly state: CanvasState } | undefined
      for (const { moved, to, selected, target, lit } of changes) {
        const shapes = drawn?.diagram.nodes ?? []
        const at = (place: number | undefined) =>
          place === undefined || shapes.length === 0 ? undefined : shapes[place % shapes.length]?.id
        const id = at(moved)
        if (id) layout = { ...layout, [id]: to }
        drawn = drawnOf({ graph, layout, findings: [] }, drawn)
        const over = at(target)
        const shone = at(lit)
        const state: CanvasState = {
          ...{
            graph,
            selection: setOf(at(selected)),
            over,
            drops: over && (new Map([[over, {}]]) as unknown as Drops),
          },
          ...(shone && { lit: setOf(shone) }),
        }
        const nodes = toNodes(drawn.diagram, state, last?.nodes ?? [], last?.state)
        expect(nodes).toEqual(toNodes(drawn.diagram, state, []))
        last = { nodes, state }
      }
    }),
    { numRuns: 60 },
  )
})
