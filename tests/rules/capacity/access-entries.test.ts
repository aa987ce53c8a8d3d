import type { Room } from '#core/model/entity.ts'
import { accessEntries } from '#core/rules/capacity/access-entries.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const million = users('All', { count: 1_000_000, memberOf: ['Everybody'] })
const ops = category('Ops', { chatPool: 'chatPool:P13', allowedMembers: ['users:All'] })
const trading = (fields: Partial<Room>) => room('Trading', { category: 'category:Ops', ...fields })
const of = (fields: Partial<Room>) => planOf([chatPool('P13', 'lync2013'), million, ops, trading(fields)])

testRule(accessEntries, {
  valid: {
    '2,000,000 entries': of({ members: ['users:All'] }),
    'a group is one entry': planOf([
      chatPool('P13', 'lync2013'),
      million,
      category('Ops', { chatPool: 'chatPool:P13', allowedMembers: ['Everybody'] }),
      trading({ members: ['Everybody'], managers: ['users:All'] }),
    ]),
    'each chat pool counts for itself': planOf([
      chatPool('P13', 'lync2013'),
      chatPool('P13b', 'lync2013'),
      million,
      ops,
      trading({ members: ['users:All'] }),
      category('Ops', { chatPool: 'chatPool:P13b', allowedMembers: ['users:All'] }),
    ]),
    'a Group Chat pool': planOf([
      chatPool('P13', 'lync2010'),
      million,
      ops,
      trading({ members: ['users:All'], managers: ['users:All'] }),
    ]),
  },
  invalid: {
    'one entry too many': {
      plan: of({ members: ['users:All'], managers: ['sip:ann@contoso.com'] }),
      findings: [
        { entities: ['chatPool:P13'], related: ['room:Trading'], message: /2,000,001 access control entries/ },
      ],
    },
    'users whose number is not known are one entry or more': {
      plan: planOf([
        chatPool('P13', 'lync2013'),
        million,
        users('Staff', { memberOf: ['Everybody'] }),
        ops,
        trading({ members: ['users:All'], managers: ['users:Staff'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /has at least 2,000,001 access control entries/ }],
    },
    'one person is one entry': {
      plan: planOf([
        chatPool('P13', 'lync2013'),
        million,
        users('Ann', { sipAddress: 'sip:ann@contoso.com' }),
        ops,
        trading({ members: ['users:All'], managers: ['users:Ann'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /has 2,000,001 access control entries/ }],
    },
    'presenters, creators and those who are denied count too': {
      plan: planOf([
        chatPool('P13', 'lync2013'),
        million,
        { ...ops, deniedMembers: ['Guests'], creators: ['Staff'] },
        trading({ presenters: ['users:All'] }),
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /2,000,002 access control entries/ }],
    },
  },
})
