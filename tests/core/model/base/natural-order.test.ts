import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atOnce } from '#core/model/base/in-parts.ts'
import { byName, byNameInParts } from '#core/model/base/natural-order.ts'

it('what is sorted in steps is sorted as it is at once', () => {
  const names = fc.array(fc.oneof(fc.constantFrom('Room 9', 'Room 10', 'room 9', 'Räume'), fc.string()))
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 8 }), (all, length) => {
      const items = all.map((name, at) => ({ id: `${(at * 7) % 11} ${at}`, name }))
      expect(atOnce(byNameInParts(items, length))).toEqual(byName(items))
    }),
  )
})
