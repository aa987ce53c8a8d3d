import { expect, it } from 'vitest'
import { dayAndTime, timeOfDay, timeToTheSecond } from '#app/shell/times.ts'

const at = new Date(2026, 1, 3, 14, 5, 9)
const midnight = new Date(2026, 1, 3)

it('a time is that of a clock of 24 hours', () => {
  expect(timeOfDay(at)).toBe('14:05')
  expect(timeOfDay(midnight)).toBe('00:00')
  expect(timeToTheSecond(at)).toBe('14:05:09')
})

it('a day stands before its time', () => {
  expect(dayAndTime(at)).toBe('3 Feb 2026, 14:05')
})
