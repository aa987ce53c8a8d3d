import { expect, it } from 'vitest'
import type { Plan } from '#core/model/plan.ts'
import { stepInShort } from '../../../src/app/shell/stages/step-in-short.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { addIn, category, planOf, room } from '../../support/plan-builder.ts'

const there = { chatPool: 'chatPool:P13' } as const
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const desk = room('Desk', { category: 'category:Ops' })
const web = addIn('Web', { chatPool: 'chatPool:P10' })
const source = [...bothPools, ops, desk, web]
const moved = [...bothPools, { ...ops, ...there }, desk, { ...web, ...there }]
const anew = [
  category('NewOps', { ...there, name: 'Ops' }),
  room('NewDesk', { name: 'Desk', category: 'category:NewOps' }),
  addIn('NewWeb', { ...there, name: 'Web' }),
]

const cases: readonly (readonly [string, Plan, string, string])[] = [
  ['nothing', planOf(source, source), 'no changes', 'no changes'],
  [
    'all content that an import brings',
    step(source, moved, importing()),
    '⇄ 3  1 operation',
    '3 to another chat pool, 1 operation',
  ],
  [
    'the same under new ids',
    step(source, [...source, ...anew], importing()),
    '⇄ 3  1 operation',
    '3 to another chat pool, 1 operation',
  ],
  ['the same without an import', step(source, moved), '⇄ 3', '3 to another chat pool'],
]

it.each(cases)('a step in short counts %s', (_, plan, signs, words) => {
  const [before, after] = plan.stages
  expect(before && after && stepInShort(plan, before, after)).toEqual({ signs, words })
})
