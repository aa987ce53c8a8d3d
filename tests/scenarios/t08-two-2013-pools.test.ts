import { expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { addIn, category, chatPool, planOf, pool, room } from '../support/plan-builder.ts'

const pools: readonly Entity[] = [
  pool('L13', 'lync2013'),
  chatPool('P13a', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P13b', 'lync2013', { hostedOn: 'pool:L13' }),
]
const grave = (of: Plan) => createCheck(rules)(of).findings.filter(({ severity }) => severity !== 'info')
const said = (of: Plan) => grave(of).map(({ rule, stage, entities }) => [rule, stage, ...entities])

it('isolates two Lync 2013 chat pools like two generations', () => {
  const plan = planOf([
    ...pools,
    category('Ops', { chatPool: 'chatPool:P13b' }),
    addIn('Prices', { chatPool: 'chatPool:P13b' }),
    room('Trading', { chatPool: 'chatPool:P13a', category: 'category:Ops', addIn: 'addIn:Prices' }),
  ])
  expect(said(plan)).toEqual([
    ['isolation/addin-cross-pool', 's1', 'room:Trading', 'addIn:Prices'],
    ['isolation/room-category-cross-pool', 's1', 'room:Trading', 'category:Ops'],
  ])
})

it('lets a category with its rooms change its chat pool by an import only', () => {
  const on = (owner: 'chatPool:P13a' | 'chatPool:P13b') => [
    ...pools,
    category('Ops', { chatPool: owner }),
    room('Trading', { category: 'category:Ops' }),
    room('Sales', { category: 'category:Ops' }),
  ]
  const plan = planOf(on('chatPool:P13a'), on('chatPool:P13b'))
  expect(said(plan)).toEqual([['isolation/moved-without-import', 's2', 'category:Ops']])
  const [finding] = grave(plan)
  const [fix] = rules.find(({ id }) => id === finding?.rule)?.fixes?.(plan, finding!) ?? []
  expect(said(fix!.apply(plan))).toEqual([])
})
