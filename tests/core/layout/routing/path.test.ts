import fc from 'fast-check'
import { it } from 'vitest'
import { isWithin, type Point } from '#core/layout/box.ts'
import { bendCut, pathOf } from '#core/layout/routing/path.ts'
import { pointsOf } from '../../../support/read-picture.ts'

/** Of whole units, as paths are written to a tenth. */
const length = fc.integer({ min: 1, max: 60 })
const way = fc.constantFrom(-1, 1)

it('cuts off nothing that keeps its distance from both stretches of a corner', () => {
  fc.assert(
    fc.property(length, length, way, way, (level, upright, right, down) => {
      const route: readonly Point[] = [
        { x: -right * level, y: 0 },
        { x: 0, y: 0 },
        { x: 0, y: down * upright },
      ]
      const inside = { x: -right * bendCut, y: down * bendCut }
      const box = { x: Math.min(inside.x, -right * 99), y: Math.min(inside.y, down * 99), width: 97, height: 97 }
      return !pointsOf({ name: 'path', attributes: { d: pathOf(route) }, children: [], text: '' }).some((point) =>
        isWithin(box, point),
      )
    }),
  )
})
