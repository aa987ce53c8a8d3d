import { managersOn2013 } from '#core/rules/category/managers-on-2013.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]

testRule(managersOn2013, {
  valid: {
    creators: planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', creators: ['Leads'] })]),
    'an empty list': planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', managers: [] })]),
    'a category of Group Chat': planOf([...estate, category('Ops', { chatPool: 'chatPool:P10', managers: ['Leads'] })]),
  },
  invalid: {
    'managers of a category': {
      plan: planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', managers: ['Leads'] })]),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['chatPool:P13'],
          field: 'managers',
          severity: 'info',
          source: 'JJ676774',
          fixes: ['Take the managers off Ops'],
        },
      ],
    },
  },
})
