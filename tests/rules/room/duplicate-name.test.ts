import { roomDuplicateName } from '#core/rules/room/duplicate-name.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Desk', { chatPool: 'chatPool:P13' }),
  category('Other', { chatPool: 'chatPool:Q13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
]
const named = (id: string, name: string, of: 'Ops' | 'Desk' | 'Other' | 'Old') =>
  room(id, { name, category: `category:${of}` })

testRule(roomDuplicateName, {
  valid: {
    'names of their own': planOf([...estate, named('a', 'Trading', 'Ops'), named('b', 'Sales', 'Ops')]),
    'one name on two chat pools': planOf([...estate, named('a', 'Trading', 'Ops'), named('b', 'Trading', 'Other')]),
    'one name on Group Chat': planOf([...estate, named('a', 'Trading', 'Old'), named('b', 'Trading', 'Old')]),
  },
  invalid: {
    'two of a name in two categories, whatever the case': {
      plan: planOf([...estate, named('a', 'Trading', 'Ops'), named('b', 'TRADING', 'Desk')]),
      findings: [
        {
          entities: ['room:a', 'room:b'],
          related: ['chatPool:P13'],
          field: 'name',
          severity: 'error',
          message: /^2 rooms of P13 have the name ‘Trading’/,
          fixes: ['Rename one to Trading 2'],
        },
      ],
    },
    'each name is a finding': {
      plan: planOf([
        ...estate,
        named('a', 'Trading', 'Ops'),
        named('b', 'Trading', 'Ops'),
        named('c', 'Sales', 'Ops'),
        named('d', 'Sales', 'Ops'),
      ]),
      findings: [{ entities: ['room:a', 'room:b'] }, { entities: ['room:c', 'room:d'] }],
    },
  },
})
