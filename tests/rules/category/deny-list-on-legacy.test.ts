import { denyListOnLegacy } from '#core/rules/category/deny-list-on-legacy.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]

testRule(denyListOnLegacy, {
  valid: {
    'nobody is denied': planOf([...estate, category('Ops', { chatPool: 'chatPool:P10', allowedMembers: ['Staff'] })]),
    'an empty list': planOf([...estate, category('Ops', { chatPool: 'chatPool:P10', deniedMembers: [] })]),
    'a category of Persistent Chat': planOf([
      ...estate,
      category('Ops', { chatPool: 'chatPool:P13', deniedMembers: ['Guests'] }),
    ]),
    'a category of no chat pool': planOf([...estate, category('Ops', { deniedMembers: ['Guests'] })]),
  },
  invalid: {
    'a category of Lync 2010 Group Chat': {
      plan: planOf([...estate, category('Ops', { chatPool: 'chatPool:P10', deniedMembers: ['Guests'] })]),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['chatPool:P10'],
          field: 'deniedMembers',
          severity: 'info',
          fixes: ['Take the denied members off Ops'],
        },
      ],
    },
  },
})
