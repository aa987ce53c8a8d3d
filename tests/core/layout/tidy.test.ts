import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pin, withLayout } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { tidyPlaces } from '#core/layout/arranging/tidy.ts'
import { type Box, overlap } from '#core/layout/box.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryEstate } from '../../support/arbitrary-estate.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'

const boxesOf = (plan: Plan): ReadonlyMap<EntityId, Box> =>
  new Map([...placeablesOf(plan)].map(([id, { width, height }]) => [id, { ...plan.layout[id]!, width, height }]))

/** Cards that cover each other; a site has a place of its own for the stages in which it is empty. */
const covered = (plan: Plan): readonly string[] => {
  const cards = [...boxesOf(plan)].filter(([id]) => !id.startsWith('site:'))
  return cards.flatMap(([id, box], at) =>
    cards.slice(at + 1).flatMap(([other, its]) => (overlap(box, its) ? [`${id} and ${other}`] : [])),
  )
}

const tidied = (plan: Plan, only?: ReadonlySet<EntityId>): Plan => withLayout(plan, tidyPlaces(plan, only))

/** Some shapes stand somewhere else. */
const disturbed = fc
  .tuple(arbitraryEstate, fc.array(fc.tuple(fc.nat(), fc.integer({ min: -900, max: 2500 }), fc.nat(2500))))
  .map(([estate, moves]) => {
    const plan = withPlaces(estate)
    const ids = [...placeablesOf(plan).keys()]
    const places = moves.map(([at, x, y]) => [ids[at % ids.length], { x, y }] as const)
    return withLayout(plan, Object.fromEntries(places.filter(([id]) => id)))
  })

const half = (plan: Plan): readonly EntityId[] => [...boxesOf(plan).keys()].filter((_, at) => at % 2 === 0)

it('arranges what has been moved about as if it had just come', () => {
  fc.assert(
    fc.property(disturbed, (plan) => {
      expect(tidied(plan).layout).toEqual(withPlaces({ ...plan, layout: {} }).layout)
    }),
    { numRuns: 20 },
  )
})

it('leaves pinned shapes where they are, and covers none of them', () => {
  fc.assert(
    fc.property(disturbed, fc.nat(), (plan, at) => {
      const boxes = boxesOf(plan)
      const id = [...boxes.keys()][at % Math.max(boxes.size, 1)]
      if (!id || id.startsWith('site:')) return
      const after = tidied(pin(plan, [{ id, ...boxes.get(id)! }], true))
      expect(after.layout[id]).toEqual({ ...plan.layout[id], pinned: true })
      expect(covered(after)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

it('goes around several pinned shapes', () => {
  const plan = withPlaces(
    planOf([
      ...[1, 2, 3].map((n) => pool(`FE ${n}`, 'lync2013')),
      ...[1, 2, 3].map((n) => chatPool(`Chat ${n}`, 'lync2013', { hostedOn: `pool:FE ${n}` })),
    ]),
  )
  const box = { width: 1, height: 1 }
  const apart = [
    { id: 'pool:FE 1', x: 0, y: 0, ...box },
    { id: 'chatPool:Chat 3', x: 10, y: 160, ...box },
  ] as const
  const moved = withLayout(plan, Object.fromEntries(apart.map(({ id, x, y }) => [id, { x, y }])))
  const after = tidied(pin(moved, apart, true))
  expect(after.layout['pool:FE 1']).toMatchObject({ x: 0, y: 0 })
  expect(after.layout['chatPool:Chat 3']).toMatchObject({ x: 10, y: 160 })
  expect(covered(after)).toEqual([])
})

it('of a selection moves nothing else, and puts nothing on what stays', () => {
  fc.assert(
    fc.property(arbitraryEstate, (estate) => {
      const plan = withPlaces(estate)
      const chosen = new Set(half(plan))
      const after = tidied(plan, chosen)
      for (const [id, place] of Object.entries(plan.layout)) {
        if (!chosen.has(id as EntityId)) expect(after.layout[id as EntityId]).toEqual(place)
      }
      expect(covered(after)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

it('of a selection that is pinned moves nothing', () => {
  const plan = withPlaces(planOf([pool('A', 'lync2010'), pool('B', 'lync2013')]))
  const all = [...boxesOf(plan)].map(([id, box]) => ({ id, ...box }))
  const pinned = pin(plan, all, true)
  expect(tidyPlaces(pinned, new Set(all.map(({ id }) => id)))).toEqual({})
})
