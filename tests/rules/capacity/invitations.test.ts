import type { Category, Room } from '#core/model/entity.ts'
import { invitations } from '#core/rules/capacity/invitations.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const half = [users('A', { count: 500_000 }), users('B', { count: 500_000 }), users('C', { count: 1 })]
const plan = (ops: Partial<Category>, ...rooms: Partial<Room>[]) =>
  planOf([
    chatPool('P13', 'lync2013'),
    ...half,
    category('Ops', { chatPool: 'chatPool:P13', ...ops }),
    ...rooms.map((fields, at) => room(`R${at + 1}`, { category: 'category:Ops', ...fields })),
  ])
const all = ['users:A', 'users:B', 'users:C']

testRule(invitations, {
  valid: {
    '1,000,000 invitations': plan({ invitations: true }, { members: ['users:A', 'users:B'] }),
    'turned off by the category': plan({ invitations: false }, { members: all, invitations: true }),
    'turned off by the room': plan({ invitations: true }, { members: all, invitations: false }),
    'nobody knows whether there are any': plan({}, { members: all }),
    'a disabled room': plan({ invitations: true }, { members: all, disabled: true }),
    'an open room, of which some are denied': plan(
      { invitations: true, allowedMembers: all, deniedMembers: ['users:B'] },
      { privacy: 'open' },
    ),
    'a closed room has its members only': plan(
      { invitations: true, allowedMembers: all },
      { privacy: 'closed', members: ['users:C'] },
    ),
  },
  invalid: {
    'one invitation too many': {
      plan: plan({ invitations: true }, { members: all }),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['room:R1'],
          severity: 'warning',
          message: /store 1,000,001 invitations/,
        },
      ],
    },
    '2,000,000 of them': {
      plan: plan({ invitations: true }, { members: ['users:A', 'users:B'] }, { members: ['users:A', 'users:B'] }),
      findings: [{ entities: ['chatPool:P13'], severity: 'warning' }],
    },
    'one more than allowed, in open rooms': {
      plan: plan({ invitations: true, allowedMembers: all }, { privacy: 'open' }, { privacy: 'open' }),
      findings: [
        { entities: ['chatPool:P13'], severity: 'error', message: /2,000,002 invitations\. At most 2,000,000/ },
      ],
    },
  },
})
