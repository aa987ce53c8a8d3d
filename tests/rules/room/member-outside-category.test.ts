import type { Category, Entity, Room } from '#core/model/entity.ts'
import { memberOutsideCategory } from '#core/rules/room/member-outside-category.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate: Entity[] = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  users('Ann', { name: 'Ann Lee', sipAddress: 'sip:ann@contoso.com', memberOf: ['Traders'] }),
  users('Bob', { count: 1, memberOf: [] }),
  users('Staff', { memberOf: [] }),
  users('Cy'),
  users('Desk', { count: 12 }),
  users('Eve', { online: true, memberOf: [] }),
]
const plan = (scope: Partial<Category>, lists: Partial<Room>) =>
  planOf([
    ...estate,
    category('Ops', { chatPool: 'chatPool:P13', ...scope }),
    room('R', { category: 'category:Ops', ...lists }),
  ])

testRule(memberOutsideCategory, {
  valid: {
    'somebody unknown, who may be among users whose number is not known': plan(
      { allowedMembers: ['users:Staff', 'ann@contoso.com'] },
      { members: ['sip:x@contoso.com'] },
    ),
    'allowed by id': plan({ allowedMembers: ['users:Bob'] }, { members: ['users:Bob'] }),
    'nobody knows who is allowed': plan({}, { members: ['users:Bob', 'Sales'] }),
    'allowed by SIP address': plan({ allowedMembers: ['ANN@contoso.com'] }, { members: ['users:Ann'] }),
    'allowed by name': plan({ allowedMembers: ['users:Ann'] }, { managers: ['ann lee'] }),
    'allowed with a group': plan({ allowedMembers: ['traders'] }, { presenters: ['users:Ann'] }),
    'a group whose known members are all allowed': plan({ allowedMembers: ['users:Ann'] }, { members: ['Traders'] }),
    'users whose groups nobody has filled in': plan({ allowedMembers: ['Sales'] }, { members: ['users:Cy'] }),
    'somebody unknown may be in an allowed group': plan({ allowedMembers: ['Sales'] }, { members: ['x@contoso.com'] }),
    'somebody unknown may be among many users': plan(
      { allowedMembers: ['users:Desk'] },
      { members: ['x@contoso.com'] },
    ),
    'one of a group is denied': plan({ deniedMembers: ['users:Ann'] }, { members: ['Traders'] }),
    'a category of Group Chat': plan({ chatPool: 'chatPool:P10', allowedMembers: [] }, { members: ['users:Bob'] }),
  },
  invalid: {
    'users who are not allowed, of all lists': {
      plan: plan(
        { allowedMembers: ['users:Ann'] },
        { members: ['users:Ann'], managers: ['users:Bob'], presenters: ['Cy', 'users:Bob'] },
      ),
      findings: [
        {
          entities: ['room:R', 'category:Ops'],
          related: ['users:Bob', 'users:Cy'],
          field: 'managers',
          severity: 'error',
          message: /^Room ‘R’ lists Bob and Cy, whom its category ‘Ops’ does not allow/,
          fixes: ['Allow Bob and Cy in Ops', 'Take Bob and Cy off R'],
        },
      ],
    },
    'users who could not use the room if they were allowed': {
      plan: plan({ deniedMembers: ['users:Eve'] }, { members: ['users:Eve'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], fixes: ['Take Eve off R'] }],
    },
    'users who could not use the room, and need its chat pool anyhow': {
      plan: planOf([
        ...estate,
        category('Ops', { chatPool: 'chatPool:P13', deniedMembers: ['users:Eve'] }),
        room('R', { category: 'category:Ops', members: ['users:Eve'] }),
        room('S', { chatPool: 'chatPool:P13', members: ['users:Eve'] }),
      ]),
      findings: [{ entities: ['room:R', 'category:Ops'], fixes: ['Allow Eve in Ops', 'Take Eve off R'] }],
    },
    'an empty list allows nobody': {
      plan: plan({ allowedMembers: [] }, { members: ['Sales'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], related: [], field: 'members' }],
    },
    'users who are known to be in no allowed group': {
      plan: plan({ allowedMembers: ['Traders'] }, { members: ['users:Bob'] }),
      findings: [{ entities: ['room:R', 'category:Ops'] }],
    },
    'a group with a member who is not allowed': {
      plan: plan({ allowedMembers: ['users:Bob'] }, { members: ['Traders'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], message: /lists Traders/ }],
    },
    'somebody unknown beside known individuals': {
      plan: plan({ allowedMembers: ['users:Bob', 'ann@contoso.com'] }, { members: ['sip:x@contoso.com'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], message: /lists x@contoso\.com/ }],
    },
    'denied by themselves': {
      plan: plan({ allowedMembers: ['Traders'], deniedMembers: ['Ann Lee'] }, { members: ['users:Ann'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], fixes: ['Allow Ann Lee in Ops', 'Take Ann Lee off R'] }],
    },
    'denied with a group, which cannot be lifted for one': {
      plan: plan({ deniedMembers: ['TRADERS'] }, { members: ['users:Ann'] }),
      findings: [{ entities: ['room:R', 'category:Ops'], fixes: ['Take Ann Lee off R'] }],
    },
  },
})
