import { expect, it } from 'vitest'
import { dayOf } from '#core/model/base/day.ts'

it.each([
  [new Date(2026, 2, 1, 0, 30), '2026-03-01'],
  [new Date(2026, 10, 30, 23, 30), '2026-11-30'],
])('the day of %s is that of the person', (moment, day) => {
  expect(dayOf(moment)).toBe(day)
})
