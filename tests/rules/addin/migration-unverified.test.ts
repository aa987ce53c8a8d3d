import type { Entity } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { migrationUnverified } from '#core/rules/addin/migration-unverified.ts'
import { addIn, category, chatPool, interaction, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools: Entity[] = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const on = (id: 'P10' | 'P13') => [
  ...pools,
  category('Ops', { chatPool: `chatPool:${id}` }),
  room('Trading', { category: 'category:Ops', addIn: 'addIn:Prices' }),
]
const prices = addIn('Prices', { chatPool: 'chatPool:P10' })
const moved = addIn('Prices', { chatPool: 'chatPool:P13' })
const operations = (level?: 'Category' | 'User'): Operation[] => [
  { id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13', ...(level && { level }) },
]

testRule(migrationUnverified, {
  valid: {
    'the target has a registration of its own': planOf([...on('P10'), prices], {
      entities: [...pools, addIn('new', { name: 'PRICES', chatPool: 'chatPool:P13' })],
      operations: operations(),
    }),
    'a source without add-ins': planOf(pools, { entities: pools, operations: operations() }),
    'an import of users': planOf([...on('P10'), prices], {
      entities: [...on('P10'), prices],
      operations: operations('User'),
    }),
    'no import': planOf([...on('P10'), prices], [...on('P10'), prices]),
    'operations of the first stage': planOf({ entities: [...on('P10'), prices], operations: operations() }),
  },
  invalid: {
    'an add-in that is to come along': {
      plan: planOf([...on('P10'), prices], { entities: [...on('P13'), moved], operations: operations() }),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['addIn:Prices'],
          severity: 'warning',
          fixes: ['Register Prices on P13 anew'],
        },
      ],
    },
    'an add-in that stays behind': {
      plan: planOf([...on('P10'), prices], { entities: [...on('P10'), prices], operations: operations() }),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], fixes: ['Register Prices on P13 anew'] }],
    },
    'an add-in that is expected to interact is not replaced': {
      plan: planOf([...on('P10'), prices], {
        entities: [...on('P13'), moved, interaction('I', 'addIn:Prices', 'room:Trading')],
        operations: operations(),
      }),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], fixes: [] }],
    },
  },
})
