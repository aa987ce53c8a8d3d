import { expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { largestCount, parseCount } from '#core/model/base/counts.ts'
import { planOf, users } from '../../../support/plan-builder.ts'

it.each([
  ['0', 0],
  [' 40 ', 40],
  ['1240', 1240],
  ['1,240', 1240],
  ['1 240', 1240],
  ['1\u00A0240\u202F', 1240],
  ['1\u202F240\u202F000', 1_240_000],
  ['1,240,000', 1_240_000],
  ['9007199254740991', largestCount],
])('reads “%s”', (text, count) => {
  expect(parseCount(text)).toBe(count)
})

it.each([
  '',
  ' ',
  '-1',
  '+1',
  '1.5',
  '1.240',
  '1e3',
  '0x10',
  '1,24',
  '12,40',
  ',240',
  '1,240 000',
  '40 users',
  '1  240',
])('does not read “%s”', (text) => {
  expect(parseCount(text)).toBeUndefined()
})

it('reads no more than the plan file can hold', () => {
  expect(parseCount('9007199254740992')).toBeUndefined()
  const planWithCount = (count: number) => parsePlan(serializePlan(planOf([users('All', { count })])))
  expect(planWithCount(largestCount).ok).toBe(true)
  expect(planWithCount(largestCount + 1).ok).toBe(false)
})
