import type { Entity } from '#core/model/entity.ts'
import { roomUnreachableByAll } from '#core/rules/isolation/room-unreachable-by-all.ts'
import { chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  p13,
  users('Ann', { homedOn: 'pool:L13' }),
  client('ann', 'lync2013', 'users:Ann'),
  users('Bob', { homedOn: 'pool:L10' }),
  client('bob', 'groupChat2010', 'users:Bob', ['chatPool:P10']),
]
const trading = room('Trading', { chatPool: 'chatPool:P13', members: ['users:Bob'] })
const disabled = { ...trading, disabled: true }
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(roomUnreachableByAll, {
  valid: {
    'one member reaches it': plan({ ...trading, members: ['users:Bob', 'users:Ann'] }),
    'a room without members': plan(room('Trading', { chatPool: 'chatPool:P13' })),
    'members whom the plan does not know': plan({ ...trading, members: ['Traders'] }),
    'a disabled room': plan(disabled),
    'a chat pool that is stopped for the step of its import': planOf([...estate, disabled], {
      entities: [...estate, { ...p13, state: 'stopped' }, trading],
      operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' }],
    }),
    'a member whose client nobody knows': plan({ ...trading, members: ['users:Bob', 'users:Cy'] }, users('Cy')),
  },
  invalid: {
    'the rooms of a chat pool are one finding': {
      plan: plan(room('Sales', { chatPool: 'chatPool:P13', members: ['users:Bob'] }), trading),
      findings: [
        {
          entities: ['chatPool:P13', 'users:Bob'],
          related: ['room:Sales', 'room:Trading'],
          severity: 'warning',
          message: /^Nobody in this plan reaches ‘Sales’ and ‘Trading’ on P13/,
        },
      ],
    },
    'a program for the only member mends it': {
      plan: plan(room('Old', { chatPool: 'chatPool:P10', members: ['users:Ann'] })),
      findings: [
        { entities: ['chatPool:P10', 'users:Ann'], fixes: ['Give Ann the Lync 2010 Group Chat client for P10'] },
      ],
    },
  },
})
