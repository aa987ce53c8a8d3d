import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distance, overlap } from '#core/layout/box.ts'
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

it('what is near is found once, as far as it is still there', () => {
  fc.assert(
    fc.property(fc.array(box), fc.nat(), box, fc.nat(400), (boxes, removed, asked, by) => {
      const index = boxIndexOf(boxes)
      const gone = boxes[removed % boxes.length]
      if (gone) index.remove(gone)
      const there = boxes.filter((one) => one !== gone)
      const near = index.near(asked, by)
      expect(new Set(near).size).toBe(near.length)
      expect(near.every((one) => there.includes(one))).toBe(true)
      expect(there.filter((one) => distance(one, asked) <= by).filter((one) => !near.includes(one))).toEqual([])
    }),
  )
})
