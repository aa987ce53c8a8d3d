import type { Entity } from '#core/model/entity.ts'
import { movedBack } from '#core/rules/user/moved-back.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate: Entity[] = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Ops', { chatPool: 'chatPool:P13' }),
  room('Trading', { category: 'category:Ops', members: ['users:Ann', 'Traders'] }),
  room('Old', { chatPool: 'chatPool:P10', members: ['users:Bob'] }),
]
const homed = (id: 'Ann' | 'Bob' | 'Cy', on: `pool:${string}`, fields = {}) => users(id, { homedOn: on, ...fields })
const move = (id: 'Ann' | 'Bob' | 'Cy', from: `pool:${string}`, to: `pool:${string}`, fields = {}) =>
  planOf([...estate, homed(id, from, fields)], [...estate, homed(id, to, fields)])

testRule(movedBack, {
  valid: {
    'a move to Lync 2013': move('Ann', 'pool:L10', 'pool:L13'),
    'nobody moves': move('Ann', 'pool:L13', 'pool:L13'),
    'members of no room on Persistent Chat': move('Bob', 'pool:L13', 'pool:L10'),
    'in a disabled room only': planOf(
      [
        ...estate.slice(0, 5),
        room('Trading', { category: 'category:Ops', members: ['users:Ann'], disabled: true }),
        homed('Ann', 'pool:L13'),
      ],
      [
        ...estate.slice(0, 5),
        room('Trading', { category: 'category:Ops', members: ['users:Ann'], disabled: true }),
        homed('Ann', 'pool:L10'),
      ],
    ),
  },
  invalid: {
    'a member moves back': {
      plan: move('Ann', 'pool:L13', 'pool:L10'),
      findings: [
        {
          stage: 's2',
          entities: ['users:Ann', 'pool:L10'],
          related: ['pool:L13', 'chatPool:P13'],
          field: 'homedOn',
          severity: 'warning',
          fixes: ['Keep Ann on L13'],
        },
      ],
    },
    'a member by a group, whose pool is gone': {
      plan: planOf(
        [...estate, homed('Cy', 'pool:L13', { memberOf: ['traders'] })],
        [...estate.filter(({ id }) => id !== 'pool:L13'), homed('Cy', 'pool:L10', { memberOf: ['traders'] })],
      ),
      findings: [{ entities: ['users:Cy', 'pool:L10'], fixes: [] }],
    },
  },
})
