import { categoryDuplicateName } from '#core/rules/category/duplicate-name.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const named = (id: string, name: string, on: 'P13' | 'Q13' | 'P10' = 'P13') =>
  category(id, { name, chatPool: `chatPool:${on}` })

testRule(categoryDuplicateName, {
  valid: {
    'names of their own': planOf([...pools, named('a', 'Ops'), named('b', 'Sales')]),
    'one name on two chat pools': planOf([...pools, named('a', 'Ops'), named('b', 'Ops', 'Q13')]),
    'one name on Group Chat': planOf([chatPool('P10', 'lync2010'), named('a', 'Ops', 'P10'), named('b', 'Ops', 'P10')]),
  },
  invalid: {
    'two of a name, whatever the case': {
      plan: planOf([...pools, named('a', 'Ops'), named('b', 'OPS')]),
      findings: [
        {
          entities: ['category:a', 'category:b'],
          related: ['chatPool:P13'],
          field: 'name',
          severity: 'error',
          fixes: ['Rename one to Ops 2'],
        },
      ],
    },
    'three of a name, and other names that are taken': {
      plan: planOf([
        ...pools,
        named('a', 'Ops'),
        named('b', 'Ops'),
        named('c', 'Ops'),
        room('d', { name: 'ops 2', category: 'category:a' }),
      ]),
      findings: [
        {
          entities: ['category:a', 'category:b', 'category:c'],
          message: /^3 categories of P13 have the name ‘Ops’/,
          fixes: ['Rename 2 of them to Ops 3 and Ops 4'],
        },
      ],
    },
  },
})
