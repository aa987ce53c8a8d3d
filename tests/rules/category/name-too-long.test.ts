import { categoryNameTooLong } from '#core/rules/category/name-too-long.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const named = (name: string, on: 'P13' | 'P10' = 'P13') => category('C', { name, chatPool: `chatPool:${on}` })

testRule(categoryNameTooLong, {
  valid: {
    'as long as may be': planOf([...estate, named('x'.repeat(256))]),
    'a category of Group Chat': planOf([...estate, named('x'.repeat(257), 'P10')]),
    'a category of no chat pool': planOf([...estate, category('C', { name: 'x'.repeat(257) })]),
  },
  invalid: {
    'one more': {
      plan: planOf([...estate, named('x'.repeat(257))]),
      findings: [
        {
          entities: ['category:C'],
          field: 'name',
          severity: 'error',
          message: /has a name of 257 characters\./,
          fixes: ['Shorten the name to its first 256 characters'],
        },
      ],
    },
    'where the short name is taken': {
      plan: planOf([
        ...estate,
        named('x'.repeat(257)),
        category('D', { name: 'x'.repeat(256), chatPool: 'chatPool:P13' }),
      ]),
      findings: [{ entities: ['category:C'], fixes: [] }],
    },
  },
})
