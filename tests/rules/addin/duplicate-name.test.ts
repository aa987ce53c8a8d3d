import { addInDuplicateName } from '#core/rules/addin/duplicate-name.ts'
import { addIn, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const named = (id: string, name: string, on: 'P13' | 'Q13' | 'P10' = 'P13') =>
  addIn(id, { name, chatPool: `chatPool:${on}` })

testRule(addInDuplicateName, {
  valid: {
    'names of their own': planOf([...pools, named('a', 'Prices'), named('b', 'News')]),
    'one name on two chat pools': planOf([...pools, named('a', 'Prices'), named('b', 'Prices', 'Q13')]),
    'one name on Group Chat': planOf([...pools, named('a', 'Prices', 'P10'), named('b', 'Prices', 'P10')]),
  },
  invalid: {
    'two of a name': {
      plan: planOf([...pools, named('a', 'Prices'), named('b', 'prices')]),
      findings: [
        {
          entities: ['addIn:a', 'addIn:b'],
          related: ['chatPool:P13'],
          field: 'name',
          severity: 'error',
          fixes: ['Rename one to Prices 2'],
        },
      ],
    },
    'on each chat pool': {
      plan: planOf([
        ...pools,
        named('a', 'Prices'),
        named('b', 'Prices'),
        named('c', 'Prices', 'Q13'),
        named('d', 'Prices', 'Q13'),
      ]),
      findings: [{ entities: ['addIn:a', 'addIn:b'] }, { entities: ['addIn:c', 'addIn:d'] }],
    },
  },
})
