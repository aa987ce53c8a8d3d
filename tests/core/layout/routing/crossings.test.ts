import { expect, it } from 'vitest'
import { crossingsOf } from '#core/layout/routing/crossings.ts'
import type { Route } from '#core/layout/routing/route.ts'

const line = (...points: readonly (readonly [number, number])[]): Route => points.map(([x, y]) => ({ x, y }))

const across = line([0, 50], [100, 50])

it.each<[string, readonly Route[], number]>([
  ['an upright one crosses a level one', [across, line([50, 0], [50, 100])], 1],
  ['one with corners crosses as often as it passes', [across, line([20, 0], [20, 90], [60, 90], [60, 0])], 2],
  ['one that ends at another does not cross it', [across, line([50, 0], [50, 50])], 0],
  ['one that goes the same way does not', [across, line([20, 50], [200, 50])], 0],
  ['a line does not cross itself', [line([0, 50], [100, 50], [100, 90], [40, 90], [40, 0])], 0],
])('%s', (_, routes, expected) => {
  expect(crossingsOf(routes)).toBe(expected)
})
