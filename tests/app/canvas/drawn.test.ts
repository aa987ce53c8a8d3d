import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isAnyNear } from '#app/canvas/drawn.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'

const part = fc.double({ min: 0.05, max: 0.95, noNaN: true })

it('where one of the objects that are meant is drawn, one is near; and far from all, none', () => {
  fc.assert(
    fc.property(arbitraryPlan, part, part, fc.nat(), (given, across, down, which) => {
      const plan = withPlaces(given)
      for (const { topology } of plan.stages) {
        const diagram = diagramOf({ graph: graphOf(topology), layout: plan.layout, findings: [] })
        const all = drawnIn(diagram)
        const one = all.at(which % (all.length || 1))
        if (!one) continue
        const point = { x: one.box.x + across * one.box.width, y: one.box.y + down * one.box.height }
        expect(isAnyNear(new Set([one.id]), diagram, point, 0)).toBe(true)
        expect(isAnyNear(new Set(), diagram, point, 100)).toBe(false)
        expect(isAnyNear(new Set([one.id]), diagram, { x: 1e6, y: 1e6 }, 100)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
