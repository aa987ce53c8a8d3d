import { nameEqualsCategory } from '#core/rules/room/name-equals-category.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Sales', { chatPool: 'chatPool:Q13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
]

testRule(nameEqualsCategory, {
  valid: {
    'names of their own': planOf([...estate, room('Trading', { category: 'category:Ops' })]),
    'a category of another chat pool': planOf([...estate, room('Sales', { category: 'category:Ops' })]),
    'a room of Group Chat': planOf([...estate, room('Old', { category: 'category:Old' })]),
  },
  invalid: {
    'a room named like its category, whatever the case': {
      plan: planOf([...estate, room('OPS', { category: 'category:Ops' })]),
      findings: [
        {
          entities: ['room:OPS', 'category:Ops'],
          related: ['chatPool:P13'],
          field: 'name',
          severity: 'error',
          fixes: ['Rename the room to OPS 2'],
        },
      ],
    },
    'a room named like another category': {
      plan: planOf([
        ...estate,
        category('Desk', { chatPool: 'chatPool:P13' }),
        room('Desk', { category: 'category:Ops' }),
      ]),
      findings: [{ entities: ['room:Desk', 'category:Desk'] }],
    },
  },
})
