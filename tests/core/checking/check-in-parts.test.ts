import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { cacheAnswers } from '#core/checking/answers.ts'
import { createCheck } from '#core/checking/check.ts'
import { checkInParts } from '#core/checking/check-in-parts.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import type { Pool } from '#core/model/entity.ts'
import type { StageRule } from '#core/model/rule/rule.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const text = {
  severity: 'warning',
  when: 'stage',
  title: 'A rule',
  rationale: 'A test.',
  howToFix: 'Do.',
  source: { keys: ['PLANNER'], basis: 'stated' },
} as const

const pools = Array.from({ length: 200 }, (_, at) => pool(`P${at}`, 'lync2010'))
const plan = planOf(pools, pools)

it('a check has nothing left to ask once it was done in parts, each of which is small', () => {
  const each = vi.fn((one: Pool) => [{ entities: [one.id], message: `${one.name} is here.` }])
  const rule: StageRule = { ...text, id: 'test/each', each: 'pool', check: each }
  const answers = cacheAnswers()
  const stages: number[] = []
  let most = 0
  for (const at of checkInParts([rule], answers, plan)) {
    stages.push(at)
    most = Math.max(most, each.mock.calls.length)
    if (stages.length === 1) expect(each.mock.calls.length).toBeLessThan(pools.length)
  }
  expect([...new Set(stages)]).toEqual([0, 1])
  expect(each).toHaveBeenCalledTimes(pools.length)
  expect(createCheck([rule], answers)(plan).findings).toHaveLength(2 * pools.length)
  expect(each).toHaveBeenCalledTimes(pools.length)
})

it('a rule that crashes is noted by the check that follows', () => {
  const crash: StageRule = {
    ...text,
    id: 'test/crash',
    each: 'pool',
    check: () => {
      throw new Error('Broken.')
    },
  }
  const answers = cacheAnswers()
  expect(atOnce(checkInParts([crash], answers, plan))).toBe(true)
  expect(createCheck([crash], answers)(plan).notChecked.map(({ rule }) => rule)).toEqual(['test/crash', 'test/crash'])
})

it('what was asked in parts is what a fresh check says', () => {
  fc.assert(
    fc.property(arbitraryPlan, (one) => {
      const answers = cacheAnswers()
      atOnce(checkInParts(rules, answers, one))
      expect(createCheck(rules, answers)(one)).toEqual(createCheck(rules)(one))
    }),
    { seed: 2013, numRuns: 5 },
  )
})
