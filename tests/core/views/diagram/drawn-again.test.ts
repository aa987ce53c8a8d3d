import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { editStage, update } from '#core/edits/edit.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { templates } from '#core/templates/index.ts'
import type { DiagramInput } from '#core/views/diagram/diagram.ts'
import { type Drawn, diagramOf, drawnOf, withLinesOf } from '#core/views/diagram/diagram-of.ts'
import { planOfCards } from '../../../bench/browser/plans.ts'
import { arbitraryPlan, arbitraryStep } from '../../../support/arbitrary-plan.ts'

const check = createCheck(rules)

function inputsOf(given: Plan): readonly DiagramInput[] {
  const plan = withPlaces(given)
  const { findings } = check(plan)
  return plan.stages.map(({ id, topology }) => ({
    graph: graphOf(topology),
    layout: plan.layout,
    findings: findings.filter(({ stage }) => stage === id),
  }))
}

/** What is moved, as a part of all that stands anywhere, and how far; far enough for users to be on another side. */
const by = fc.integer({ min: -900, max: 900 })
const arbitraryMove = fc.array(fc.record({ which: fc.nat(), x: by, y: by }), { minLength: 1, maxLength: 3 })
type Move = typeof arbitraryMove extends fc.Arbitrary<infer T> ? T : never

function moved(layout: Layout, moves: Move): Layout {
  const ids = Object.keys(layout) as EntityId[]
  const places = moves.flatMap(({ which, x, y }) => {
    const id = ids[which % ids.length]
    const place = id && layout[id]
    return place ? [[id, { ...place, x: place.x + x, y: place.y + y }] as const] : []
  })
  return { ...layout, ...Object.fromEntries(places) }
}

describe('a diagram that is made of the one before', () => {
  it('looks as if it were made anew, however shapes are moved', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(arbitraryMove, { minLength: 1, maxLength: 3 }), (plan, moves) => {
        for (const input of inputsOf(plan)) {
          let before: Drawn = drawnOf(input)
          for (const move of moves) {
            const next = { ...input, layout: moved(before.input.layout, move) }
            before = drawnOf(next, before)
            expect(before.diagram).toEqual(diagramOf(next))
            const objects = before.diagram.nodes.slice(0, 1).map(({ id }) => id)
            expect(withLinesOf(before, objects)).toEqual(withLinesOf(drawnOf(next), objects))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('looks so too where there are so many lines that only some of them are sought again', () => {
    const [input] = inputsOf(planOfCards(150)) as [DiagramInput]
    fc.assert(
      fc.property(fc.array(arbitraryMove, { minLength: 1, maxLength: 3 }), (moves) => {
        let before: Drawn = drawnOf(input)
        for (const move of moves) {
          const next = { ...input, layout: moved(before.input.layout, move) }
          before = drawnOf(next, before)
          expect(before.diagram).toEqual(diagramOf(next))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('looks so too after edits, and after another plan', () => {
    const arbitrarySteps = fc.array(arbitraryStep, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, arbitrarySteps, (plan, other, steps) => {
        const edited = [plan]
        for (const step of steps) edited.push(editStage(edited.at(-1)!, plan.stages[0]!.id, step))
        let before: Drawn | undefined
        for (const input of [...edited, other, plan].flatMap(inputsOf)) {
          before = drawnOf(input, before)
          expect(before.diagram).toEqual(diagramOf(input))
          const objects = before.diagram.nodes.slice(0, 1).map(({ id }) => id)
          expect(withLinesOf(before, objects)).toEqual(withLinesOf(drawnOf(input), objects))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('has all that an edit does not concern as the same objects', () => {
    const plan = planOfCards(10)
    const rename = editStage(plan, 's1', (topology) => update(topology, 'chatPool:pc-0', { name: 'Another' }))
    const [before, after] = [plan, rename].map((one) => drawnOf(inputsOf(one)[0]!))
    const again = drawnOf(after!.input, before).diagram
    const others = again.nodes.filter((node, at) => node !== before!.diagram.nodes[at])
    expect(others.map(({ id }) => id)).toEqual(['chatPool:pc-0'])
    expect(again.islands).toBe(before!.diagram.islands)
  })

  it('has all that does not concern the move as the same objects', () => {
    for (const { build } of templates) {
      for (const input of inputsOf(build())) {
        const before = drawnOf(input)
        const after = drawnOf({ ...input, layout: { ...input.layout } }, before)
        expect(after.diagram.nodes.every((node, at) => node === before.diagram.nodes[at])).toBe(true)
        expect(after.diagram.links.every((link, at) => link === before.diagram.links[at])).toBe(true)
      }
    }
  })

  it('is made anew where anything else has changed', () => {
    const [input] = inputsOf(planOfCards(10)) as [DiagramInput]
    const before = drawnOf(input)
    const pool = before.diagram.nodes.find(({ kind }) => kind === 'chatPool')!
    const layout = { ...input.layout, [pool.id]: { ...input.layout[pool.id]!, collapsed: !pool.isCollapsed } }
    const after = drawnOf({ ...input, layout }, before).diagram
    expect(after).toEqual(diagramOf({ ...input, layout }))
    expect(after.nodes.find(({ id }) => id === pool.id)?.isCollapsed).toBe(!pool.isCollapsed)
  })
})
