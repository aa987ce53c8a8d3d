import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { cacheAnswers } from '#core/checking/answers.ts'
import { createCheck } from '#core/checking/check.ts'
import { checkInParts } from '#core/checking/check-in-parts.ts'
import { editStage } from '#core/edits/edit.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { StageRule } from '#core/model/rule/rule.ts'
import { put } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { reread } from '../../support/reread.ts'

const text = {
  severity: 'warning',
  when: 'stage',
  title: 'A rule',
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

it('what a plan says otherwise than the one before is asked in parts, too', () => {
  const nameOfFirst = vi.fn((one: Pool, at: Moment) => [
    { entities: [one.id], message: `${one.name} stands beside ${at.graph.get('pool', 'pool:P0')?.name}.` },
  ])
  const rule: StageRule = { ...text, id: 'test/each', each: 'pool', check: nameOfFirst }
  const answers = cacheAnswers()
  createCheck([rule], answers)(plan)
  nameOfFirst.mockClear()
  const renamed = planOf([...pools.slice(1), pool('P0', 'lync2010', { name: 'First' })])
  let steps = 0
  for (const _ of checkInParts([rule], answers, renamed)) if (++steps === 20) break
  expect(nameOfFirst.mock.calls.length).toBeLessThan(pools.length / 2)
  atOnce(checkInParts([rule], answers, renamed))
  expect(nameOfFirst).toHaveBeenCalledTimes(pools.length)
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

/** Rooms on more than one page, of which some are about something: with lists, or without a place. */
const privacies = ['open', 'closed', 'secret', 'scoped', 'private'] as const
const arbitraryRoom = fc
  .record({
    at: fc.nat(199),
    name: fc.nat(199),
    category: fc.option(fc.nat(3), { nil: undefined }),
    members: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
    privacy: fc.constantFrom(undefined, ...privacies),
    disabled: fc.boolean(),
  })
  .map(({ at, name, category, members, privacy, disabled }) =>
    room(String(at), {
      ...{ name: `Room ${name}`, members: members.map((one) => `users:U${one}`) },
      ...(category !== undefined && { category: `category:C${category}` as const }),
      ...(privacy && { privacy }),
      ...(disabled && { disabled }),
    }),
  )

const estate = [
  pool('FE', 'lync2010'),
  pool('FE13', 'lync2013'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:FE' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:FE13' }),
  ...[0, 1, 2].map((at) => category(`C${at}`, { chatPool: at === 0 ? 'chatPool:GC' : 'chatPool:PC' })),
  ...[0, 1, 2, 3].map((at) => users(`U${at}`, { homedOn: at % 2 === 0 ? 'pool:FE' : 'pool:FE13' })),
  ...[0, 1].map((at) => client(`U${at}`, 'groupChat2010', `users:U${at}`, ['chatPool:GC'])),
]

it('what is remembered of many rooms is what a fresh check says, asked at once or in parts', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryRoom, { minLength: 150, maxLength: 200, selector: ({ id }) => id }),
      fc.array(fc.tuple(arbitraryRoom, fc.nat(1), fc.boolean()), { maxLength: 5 }),
      (rooms, edits) => {
        const answers = cacheAnswers()
        let plan = planOf([...estate, ...rooms], [...estate, ...rooms])
        createCheck(rules, answers)(plan)
        for (const [one, stage, isInParts] of edits) {
          plan = editStage(plan, plan.stages[stage]!.id, (topology) => put(topology, [one]))
          if (isInParts) atOnce(checkInParts(rules, answers, plan))
          expect(createCheck(rules, answers)(plan)).toEqual(createCheck(rules)(reread(plan)))
        }
      },
    ),
    { seed: 2013, numRuns: 10 },
  )
})
