import type { Entity } from '#core/model/entity.ts'
import { duplicateDisplayName } from '#core/rules/user/duplicate-display-name.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  chatPool('P10', 'lync2010'),
  chatPool('P13', 'lync2013'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
  users('Ann1', { name: 'Ann Lee', count: 1 }),
  users('Ann2', { name: 'ann lee ', sipAddress: 'sip:ann2@contoso.com' }),
]
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(duplicateDisplayName, {
  valid: {
    'one of them manages rooms': plan(
      room('A', { category: 'category:Ops', managers: ['users:Ann1'], members: ['users:Ann2'] }),
      room('B', { category: 'category:Ops', managers: ['users:Ann1'] }),
    ),
    'managers of rooms on Group Chat': plan(
      room('A', { category: 'category:Old', managers: ['users:Ann1', 'users:Ann2'] }),
    ),
    'users whose number is not known': planOf([
      ...estate.slice(0, 4),
      users('A', { name: 'Sales' }),
      users('B', { name: 'Sales' }),
      room('A', { category: 'category:Ops', managers: ['users:A', 'users:B'] }),
    ]),
    'groups of users': planOf([
      ...estate.slice(0, 4),
      users('A', { name: 'Sales', count: 3 }),
      users('B', { name: 'Sales', count: 4 }),
      room('A', { category: 'category:Ops', managers: ['users:A', 'users:B'] }),
    ]),
  },
  invalid: {
    'of one room': {
      plan: plan(room('A', { category: 'category:Ops', managers: ['users:Ann2', 'users:Ann1'] })),
      findings: [{ entities: ['users:Ann1', 'users:Ann2'], field: 'name', severity: 'warning', fixes: [] }],
    },
    'of two rooms, by a group and by name': {
      plan: plan(
        users('Ann3', { name: 'Ann Lee', count: 1, memberOf: ['Managers'] }),
        room('A', { category: 'category:Ops', managers: ['Managers'] }),
        room('B', { category: 'category:Ops', managers: ['users:Ann1'] }),
      ),
      findings: [{ entities: ['users:Ann1', 'users:Ann3'], message: /^2 managers/ }],
    },
  },
})
