import { expect, it } from 'vitest'
import { moveUsersBefore, retireBefore } from '#core/edits/missing-stages.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'

const o07 = pool('O07', 'ocs2007r2')
const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const ann = users('Ann', { homedOn: 'pool:O07' })
const bob = users('Bob', { homedOn: 'pool:L10' })

it('inserts a stage in which users have moved, and they stay moved', () => {
  const plan = planOf([o07, l13, ann], [o07, l13, ann, bob])
  const { stages } = moveUsersBefore(plan, 's2', [ann], l13)
  expect(stages.map(({ name }) => name)).toEqual(['Stage 1', 'Users moved to L13', 'Stage 2'])
  expect(stages.map(({ topology }) => topology.users.get(ann.id)?.homedOn)).toEqual([o07.id, l13.id, l13.id])
  expect(stages[1]?.operations).toMatchObject([{ kind: 'mergeLegacyTopology' }])
  expect(stages[0]).toBe(plan.stages[0])
})

it('moves those as well who come with the stage itself', () => {
  const { stages } = moveUsersBefore(planOf([l10, l13], [l10, l13, bob]), 's2', [bob], l13)
  expect(stages[2]?.topology.users.get(bob.id)?.homedOn).toBe(l13.id)
})

it('inserts a stage in which a generation is gone, its users elsewhere, and nothing else changed', () => {
  const plan = planOf([o07, l10, ann, bob], [o07, l10, l13, ann, bob])
  const { stages } = retireBefore(plan, 's2', 'Retired', [o07], l10)
  expect(stages.map(({ topology }) => [...topology.pool.keys()].sort())).toEqual([
    ['pool:L10', 'pool:O07'],
    ['pool:L10'],
    ['pool:L10', 'pool:L13'],
  ])
  expect(stages.map(({ topology }) => topology.users.get(ann.id)?.homedOn)).toEqual([o07.id, l10.id, l10.id])
  expect(stages[2]?.topology.users.get(bob.id)).toBe(bob)
})

it('inserts nothing before the first stage', () => {
  const plan = planOf([o07, l10, chatPool('P10', 'lync2010')])
  expect(moveUsersBefore(plan, 's1', [ann], l10)).toBe(plan)
  expect(retireBefore(plan, 's1', 'Retired', [o07], l10)).toBe(plan)
})
