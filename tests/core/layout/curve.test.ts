import { expect, it } from 'vitest'
import type { Side } from '#core/layout/box.ts'
import { anchorOf, curveOf, extentOf, pointsOn } from '#core/layout/curve.ts'

const box = { x: 10, y: 20, width: 100, height: 40 }

it.each<[Side, number, number]>([
  ['top', 60, 20],
  ['right', 110, 40],
  ['bottom', 60, 60],
  ['left', 10, 40],
])('a line leaves the middle of the %s side', (side, x, y) => {
  expect(anchorOf(box, side)).toEqual({ x, y })
})

it('a line between facing sides is smooth, its label in the middle', () => {
  const { path, label } = curveOf({ x: 0, y: 0, side: 'right' }, { x: 200, y: 100, side: 'left' })
  expect(path).toBe('M0 0 C100 0 100 100 200 100')
  expect(label).toEqual({ x: 100, y: 50 })
})

it('a line between equal sides bows out, and its extent holds all of it', () => {
  const [from, to] = [
    { x: 0, y: 0, side: 'right' },
    { x: 0, y: 300, side: 'right' },
  ] as const
  expect(curveOf(from, to).label.x).toBeGreaterThan(50)
  const extent = extentOf(from, to)
  for (const { x, y } of pointsOn(from, to, 20)) {
    expect(x).toBeLessThanOrEqual(extent.x + extent.width)
    expect(y).toBeLessThanOrEqual(extent.y + extent.height)
  }
})
