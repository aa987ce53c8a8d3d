import { expect, it } from 'vitest'
import { addAll, largestOf, smallestOf } from '#core/model/base/many.ts'

// More than a call can take.
const numbers = Array.from({ length: 300_000 }, (_, at) => at)

it('adds and compares more than a call takes', () => {
  const list = [-1]
  addAll(list, numbers)
  expect(list).toHaveLength(300_001)
  expect([list.at(1), list.at(-1)]).toEqual([0, 299_999])
  expect([smallestOf(list), largestOf(list)]).toEqual([-1, 299_999])
})

it('has bounds for no numbers that any number is within', () => {
  expect([smallestOf([]), largestOf([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
})
