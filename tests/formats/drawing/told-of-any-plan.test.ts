import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { tidyPlaces } from '#core/layout/arranging/tidy.ts'
import { stacksOf } from '#core/layout/people.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { arbitraryEstate } from '../../support/arbitrary-estate.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { imported, topologyText } from '../../support/import-fixture.ts'
import { planOf } from '../../support/plan-builder.ts'
import { coveredByLabels, enteredCards, toldFontless } from '../../support/told-picture.ts'

function expectLawful(plan: Plan): void {
  for (const { id, name } of plan.stages) {
    const told = toldFontless(plan, id)
    expect(enteredCards(told), name).toEqual([])
    expect(coveredByLabels(told), name).toEqual([])
  }
}

/** With all stacks open, arranged anew. */
function opened(plan: Plan): Plan {
  const stacks = plan.stages.flatMap(({ topology }) => stacksOf(graphOf(topology)))
  const open = Object.fromEntries(stacks.map(({ id }) => [id, { ...plan.layout[id], collapsed: false }]))
  const unfolded = { ...plan, layout: { ...plan.layout, ...open } as Layout }
  const places = Object.entries(tidyPlaces(unfolded))
  const layout = Object.fromEntries(places.map(([id, place]) => [id, { ...unfolded.layout[id as never], ...place }]))
  return { ...unfolded, layout: { ...unfolded.layout, ...layout } }
}

/** Each shape in a cell of its own, somewhere in it. */
function scattered(plan: Plan, seed: readonly number[]): Plan {
  const shapes = [...placeablesOf(plan).values()]
  const [width, height] = [
    Math.max(0, ...shapes.map((one) => one.width)),
    Math.max(0, ...shapes.map((one) => one.height)),
  ]
  const free = shapes.map(({ id }, at) => ({ id, cell: (at * 7 + (seed[at % seed.length] ?? 0)) % 1000, at }))
  const inOrder = free.sort((a, b) => a.cell - b.cell || a.at - b.at)
  const places = inOrder.map(({ id, cell }, at) => {
    const column = at % 6
    const row = Math.floor(at / 6)
    return [id, { x: column * (width + 220) + (cell % 90), y: row * (height + 220) + ((cell * 3) % 90) }] as const
  })
  return { ...plan, layout: { ...plan.layout, ...Object.fromEntries(places) } }
}

const runs = { numRuns: 3 }

describe('No line enters another card and no label covers anything', () => {
  it('in any estate, as it is arranged', () => {
    fc.assert(
      fc.property(arbitraryEstate, (plan) => expectLawful(withPlaces(plan))),
      runs,
    )
  })

  it('in any estate whose stacks are open', () => {
    fc.assert(
      fc.property(arbitraryEstate, (plan) => expectLawful(opened(withPlaces(plan)))),
      runs,
    )
  })

  it('in any estate whose shapes stand anywhere without covering each other', () => {
    fc.assert(
      fc.property(arbitraryEstate, fc.array(fc.nat(999), { minLength: 5, maxLength: 30 }), (plan, seed) =>
        expectLawful(scattered(plan, seed)),
      ),
      runs,
    )
  })

  it('in any plan that a file can hold', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => expectLawful(withPlaces({ ...plan, layout: {} }))),
      runs,
    )
  })

  it.each(['mixed-versions', 'standard-edition'] as const)('in the topology %s', (name) => {
    expectLawful(withPlaces(planOf(imported(topologyText(name)).entities)))
  })
})
