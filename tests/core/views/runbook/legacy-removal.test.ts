import { describe, expect, it } from 'vitest'
import type { Plan } from '#core/model/plan.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { bothPools, importing, step } from '../../../support/migration.ts'
import { category, planOf } from '../../../support/plan-builder.ts'

const old = [category('Ops', { chatPool: 'chatPool:P10' }), category('News', { chatPool: 'chatPool:P10' })]
const [, news] = old as [(typeof old)[0], (typeof old)[0]]

const order = (plan: Plan): readonly string[] =>
  (runbookOf(plan, 's2')?.steps ?? [])
    .map(({ id }) => id)
    .filter((id) => /^(legacy-|back-up:chatPool:P10|export|import|verify-import)/.test(id))

const carried = [
  'back-up:chatPool:P10',
  'export:chatPool:P10>chatPool:P13',
  'import:chatPool:P10>chatPool:P13',
  'verify-import:chatPool:P13',
]

describe('the content of a Group Chat pool that stays', () => {
  it.each<[string, Plan, readonly string[]]>([
    [
      'is taken off after the import that reads it is verified',
      step([...bothPools, ...old], [...bothPools, news], importing()),
      [...carried, 'legacy-removal:chatPool:P10'],
    ],
    [
      'is changed before that',
      step([...bothPools, ...old], [...bothPools, { ...news, description: 'Of today' }], importing()),
      ['legacy-content:chatPool:P10', ...carried, 'legacy-removal:chatPool:P10'],
    ],
    [
      'is taken off at once where nothing imports it',
      planOf([...bothPools, ...old], [...bothPools, news]),
      ['legacy-content:chatPool:P10'],
    ],
  ])('%s', (_, plan, steps) => {
    expect(order(plan)).toEqual(steps)
  })
})
