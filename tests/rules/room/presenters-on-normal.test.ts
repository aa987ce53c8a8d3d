import type { Room } from '#core/model/entity.ts'
import { presentersOnNormal } from '#core/rules/room/presenters-on-normal.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  users('Ann'),
]
const plan = (fields: Partial<Room>) => planOf([...estate, room('R', { category: 'category:Ops', ...fields })])

testRule(presentersOnNormal, {
  valid: {
    'an auditorium': plan({ type: 'auditorium', presenters: ['users:Ann'] }),
    'a type that nobody has filled in': plan({ presenters: ['users:Ann'] }),
    'no presenters': plan({ type: 'normal', presenters: [] }),
    'a room of Group Chat': planOf([
      ...estate,
      room('R', { chatPool: 'chatPool:P10', type: 'normal', presenters: ['users:Ann'] }),
    ]),
  },
  invalid: {
    'presenters of a normal room': {
      plan: plan({ type: 'normal', members: ['users:Ann'], presenters: ['users:Ann'] }),
      findings: [
        {
          entities: ['room:R'],
          related: ['users:Ann'],
          field: 'presenters',
          severity: 'error',
          fixes: ['Make R an auditorium', 'Remove the presenters of R'],
        },
      ],
    },
    'presenters who could not present': {
      plan: plan({ type: 'normal', members: [], presenters: ['users:Ann'] }),
      findings: [{ entities: ['room:R'], fixes: ['Remove the presenters of R'] }],
    },
  },
})
