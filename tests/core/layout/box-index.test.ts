import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlap } from '#core/layout/box.ts'
import { boxIndexOf } from '#core/layout/box-index.ts'

const length = fc.integer({ min: 0, max: 900 })
const place = fc.integer({ min: -2_000, max: 2_000 })
const box = fc.record({ x: place, y: place, width: length, height: length })

it('what is taken is what a look at all boxes finds', () => {
  fc.assert(
    fc.property(fc.array(box), fc.array(box), box, (first, later, asked) => {
      const index = boxIndexOf(first)
      for (const one of later) index.add(one)
      expect(index.isTaken(asked)).toBe([...first, ...later].some((one) => overlap(asked, one)))
    }),
  )
})
