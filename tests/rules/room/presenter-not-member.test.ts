import type { Room } from '#core/model/entity.ts'
import { presenterNotMember } from '#core/rules/room/presenter-not-member.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
  users('Ann', { memberOf: ['Speakers'] }),
  users('Bob', { memberOf: [] }),
]
const plan = (fields: Partial<Room>) =>
  planOf([...estate, room('R', { category: 'category:Ops', type: 'auditorium', ...fields })])

testRule(presenterNotMember, {
  valid: {
    'presenters who are members': plan({ members: ['users:Ann', 'users:Bob'], presenters: ['Bob'] }),
    'members by a group': plan({ members: ['Speakers'], presenters: ['users:Ann'] }),
    'members that nobody has filled in': plan({ presenters: ['users:Bob'] }),
    'a normal room': plan({ type: 'normal', members: [], presenters: ['users:Bob'] }),
    'an open room, whose presenters its category allows': plan({
      privacy: 'open',
      members: [],
      presenters: ['users:Bob'],
    }),
    'a room of Group Chat': plan({ category: 'category:Old', members: [], presenters: ['users:Bob'] }),
  },
  invalid: {
    'a presenter who is no member': {
      plan: plan({ members: ['Speakers'], presenters: ['users:Ann', 'users:Bob'] }),
      findings: [
        {
          entities: ['room:R'],
          related: ['users:Bob'],
          field: 'members',
          severity: 'error',
          fixes: ['Add Bob to the members of R', 'Take Bob off the presenters of R'],
        },
      ],
    },
    'an empty list of members': {
      plan: plan({ members: [], presenters: ['Speakers', 'x@contoso.com'] }),
      findings: [{ entities: ['room:R'], message: /has Speakers and x@contoso\.com as presenters/ }],
    },
  },
})
