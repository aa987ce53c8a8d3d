import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unplaced } from '#app/store/unplaced.ts'
import { createCheck } from '#core/checking/check.ts'
import { withLayout, withLinesDrawn } from '#core/edits/layout.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { planWith, pool } from '../../support/plan-builder.ts'

const plan = planWith({}, [pool('a', 'lync2013')])
const moved = withLayout(plan, { 'pool:a': { x: 400, y: 90 } })

describe('a plan but for its places', () => {
  it('is the same after a shape was moved, and after lines of a kind were chosen', () => {
    expect(unplaced(plan)).toBe(plan)
    expect(unplaced(moved)).toBe(plan)
    expect(unplaced(withLinesDrawn(moved, 'policy', true))).toBe(plan)
  })

  it('is another one once it says something else', () => {
    const renamed = { ...moved, name: 'Another' }
    expect(unplaced(renamed)).toBe(renamed)
    const described = { ...plan, description: 'What it is for' }
    expect(unplaced(described)).toBe(described)
    const { description: _, ...bare } = described
    expect(unplaced(bare)).not.toBe(described)
  })

  it('is the same for ever, however many others are asked about', () => {
    const all = [...'abcdefgh'].map((name) => ({ ...plan, name }))
    const first = all.map((one) => unplaced(one))
    expect(all.map((one) => unplaced(one))).toEqual(first)
    expect(unplaced(moved)).toBe(plan)
  })

  it('is all that the rules and the proof look at, over random plans', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: -900, max: 900 }), (given, by) => {
        const all = given.stages.flatMap(({ topology }) => [...entitiesOf(topology)])
        const places = Object.fromEntries(all.map(({ id }, at) => [id, { x: by + at * 7, y: at * by }]))
        const elsewhere = withLayout(given, places)
        const [check, again] = [createCheck(rules), createCheck(rules)]
        expect(again(elsewhere)).toEqual(check(given))
        expect(proofOf(elsewhere, '2026-01-01', again)).toEqual(proofOf(given, '2026-01-01', check))
      }),
      { numRuns: 40, seed: 2013 },
    )
  })
})
