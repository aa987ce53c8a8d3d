import { expect, it } from 'vitest'
import type { Box, Point } from '#core/layout/box.ts'
import { jumpsOf } from '#core/layout/routing/jumps.ts'
import { pathOf } from '#core/layout/routing/path.ts'
import type { Route } from '#core/layout/routing/route.ts'

const line = (...points: readonly (readonly [number, number])[]): Route => points.map(([x, y]) => ({ x, y }))

const across = line([0, 50], [100, 50])
const down = (x: number): Route => line([x, 0], [x, 100])

it.each<[string, readonly Route[], readonly Box[], readonly Point[]]>([
  ['a level line jumps over an upright one', [across, down(40)], [], [{ x: 40, y: 50 }]],
  [
    'over each, as it comes there',
    [line([100, 50], [0, 50]), down(20), down(70)],
    [],
    [
      { x: 70, y: 50 },
      { x: 20, y: 50 },
    ],
  ],
  ['over no line that ends at it', [across, line([40, 0], [40, 50])], [], []],
  ['not where it goes around a corner', [across, down(95)], [], []],
  ['once over lines that are too close to each other', [across, down(40), down(44)], [], [{ x: 40, y: 50 }]],
  ['not where something stands close above', [across, down(40)], [{ x: 10, y: 20, width: 60, height: 28 }], []],
  ['over no line that jumps itself', [down(40), across], [], []],
])('%s', (_, routes, boxes, expected) => {
  expect(jumpsOf(routes, boxes)[0]).toEqual(expected)
})

it('is drawn in the way that the line goes', () => {
  const jumps = [{ x: 40, y: 50 }]
  expect(pathOf(across, jumps)).toBe('M0 50 L35 50 Q40 42 45 50 L100 50')
  expect(pathOf(line([100, 50], [0, 50]), jumps)).toBe('M100 50 L45 50 Q40 42 35 50 L0 50')
})
