import type { Category, Room } from '#core/model/entity.ts'
import { categoryChangeDropsMembers } from '#core/rules/room/category-change-drops-members.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  pool('L10', 'lync2010'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
  users('Ann'),
  users('Bob'),
]
const lists: Partial<Room> = { members: ['users:Ann', 'users:Bob'], managers: ['users:Bob'] }
const change = (scope: Partial<Category>, from: 'Ops' | 'Old' = 'Ops', after: Partial<Room> = {}) => {
  const desk = category('Desk', { chatPool: 'chatPool:P13', ...scope })
  return planOf(
    [...estate, desk, room('R', { category: `category:${from}`, ...lists })],
    [...estate, desk, room('R', { category: 'category:Desk', ...lists, ...after })],
  )
}

testRule(categoryChangeDropsMembers, {
  valid: {
    'the new category allows them': change({ allowedMembers: ['users:Ann', 'users:Bob'] }),
    'nobody knows whom it allows': change({}),
    'the room goes without them': change({ allowedMembers: ['users:Ann'] }, 'Ops', {
      members: ['users:Ann'],
      managers: [],
    }),
    'content of another chat pool is imported': change({ allowedMembers: [] }, 'Old'),
    'a room that stays': planOf(
      [...estate, room('R', { category: 'category:Ops', ...lists })],
      [
        ...estate.slice(0, 4),
        category('Ops', { chatPool: 'chatPool:P13', allowedMembers: [] }),
        room('R', { category: 'category:Ops', ...lists }),
      ],
    ),
  },
  invalid: {
    'one of them is not allowed': {
      plan: change({ allowedMembers: ['users:Ann'] }),
      findings: [
        {
          stage: 's2',
          entities: ['room:R', 'category:Desk'],
          related: ['users:Bob'],
          field: 'category',
          severity: 'warning',
          message: /does not allow Bob: the room loses them/,
          fixes: ['Allow Bob in Desk'],
        },
      ],
    },
    'all of them are denied': {
      plan: change({ deniedMembers: ['Ann', 'Bob'] }),
      findings: [{ entities: ['room:R', 'category:Desk'], fixes: ['Allow Ann and Bob in Desk'] }],
    },
  },
})
