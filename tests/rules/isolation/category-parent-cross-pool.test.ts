import { categoryParentCrossPool } from '#core/rules/isolation/category-parent-cross-pool.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  chatPool('P1', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P2', 'lync2010', { hostedOn: 'pool:L10' }),
]
const desk = category('Desk', { chatPool: 'chatPool:P1', parent: 'category:Ops' })

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
