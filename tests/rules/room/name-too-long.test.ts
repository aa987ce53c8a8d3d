import { nameTooLong } from '#core/rules/room/name-too-long.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
]
const named = (id: string, length: number, fields = {}) =>
  room(id, { name: 'R'.repeat(length), category: 'category:Ops', ...fields })

testRule(nameTooLong, {
  valid: {
    '256 characters': planOf([...estate, named('a', 256)]),
    'a room of Group Chat': planOf([...estate, room('a', { name: 'R'.repeat(257), chatPool: 'chatPool:P10' })]),
  },
  invalid: {
    '257 characters': {
      plan: planOf([...estate, named('a', 257)]),
      findings: [
        {
          entities: ['room:a'],
          field: 'name',
          severity: 'error',
          message: /^Room ‘R{39}…’ has a name of 257 characters\./,
          fixes: ['Shorten the name to its first 256 characters'],
        },
      ],
    },
    'a name that is taken is not offered': {
      plan: planOf([...estate, named('a', 300), named('b', 256)]),
      findings: [{ entities: ['room:a'], fixes: [] }],
    },
  },
})
