import { categoryParentCrossPool } from '#core/rules/isolation/category-parent-cross-pool.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  chatPool('P1', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P2', 'lync2010', { hostedOn: 'pool:L10' }),
]
const desk = category('Desk', { chatPool: 'chatPool:P1', parent: 'category:Ops' })

/** On its way to Persistent Chat its name is that of a room there, whatever it stands under on another chat pool. */
const importing = [
  ...pools,
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('News', { chatPool: 'chatPool:P13' }),
  room('Desk', { category: 'category:News' }),
  desk,
  category('Ops', { chatPool: 'chatPool:P2' }),
]

testRule(categoryParentCrossPool, {
  valid: {
    'a parent on the same chat pool': planOf([...pools, desk, category('Ops', { chatPool: 'chatPool:P1' })]),
    'a parent of no chat pool': planOf([...pools, desk, category('Ops')]),
    'no parent': planOf([...pools, category('Desk', { chatPool: 'chatPool:P1' })]),
    'a parent that is not there': planOf([...pools, desk]),
  },
  invalid: {
    'a parent on another chat pool': {
      plan: planOf([...pools, desk, category('Ops', { chatPool: 'chatPool:P2' })]),
      findings: [
        {
          entities: ['category:Desk', 'category:Ops'],
          field: 'parent',
          broken: [['category:Desk', 'parent', 'category:Ops']],
          fixes: ['Make Desk a top-level category'],
        },
      ],
    },
    'a category of that name is on its own chat pool': {
      plan: planOf([
        ...pools,
        desk,
        category('Ops', { chatPool: 'chatPool:P2' }),
        category('ops', { chatPool: 'chatPool:P1' }),
      ]),
      findings: [
        {
          entities: ['category:Desk', 'category:Ops'],
          fixes: ['Put Desk under ops of P1', 'Make Desk a top-level category'],
        },
      ],
    },
    'the fix gives it no other name on arrival': {
      plan: planOf(importing, {
        entities: importing,
        operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P1', target: 'chatPool:P13' }],
      }),
      findings: [
        { stage: 's1', entities: ['category:Desk', 'category:Ops'], fixes: ['Make Desk a top-level category'] },
        { stage: 's2', entities: ['category:Desk', 'category:Ops'], fixes: ['Make Desk a top-level category'] },
      ],
    },
    'a category does not come under one of its own': {
      plan: planOf([
        ...pools,
        desk,
        category('Ops', { chatPool: 'chatPool:P2' }),
        category('OPS', { chatPool: 'chatPool:P1', parent: 'category:Desk' }),
      ]),
      findings: [{ entities: ['category:Desk', 'category:Ops'], fixes: ['Make Desk a top-level category'] }],
    },
  },
})
