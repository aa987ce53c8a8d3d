import type { Entity } from '#core/model/entity.ts'
import { splitAudience } from '#core/rules/isolation/split-audience.ts'
import { chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13' }),
  client('ann', 'lync2013', 'users:Ann'),
  policy('Global', 'global', true),
]
const trading = room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann', 'users:Bob'] })
const bob = users('Bob', { homedOn: 'pool:L10' })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])
const oldClient = client('bob', 'groupChat2010', 'users:Bob', ['chatPool:P10'])

testRule(splitAudience, {
  valid: {
    'everybody reaches the room': plan(
      trading,
      users('Bob', { homedOn: 'pool:L13' }),
      client('bob', 'lync2013', 'users:Bob'),
    ),
    'nobody knows the client of a member': plan(trading, bob),
    'nobody knows the target of a member': plan(trading, bob, client('bob', 'groupChat2010', 'users:Bob')),
    'nobody knows the home of a member': plan(trading, users('Bob'), client('bob', 'lync2013', 'users:Bob')),
    'a disabled room': plan({ ...trading, disabled: true }, bob, oldClient),
    'nobody else is in the room': plan({ ...trading, members: ['users:Bob'] }, bob, oldClient),
    'a Group Chat client needs no Lync 2013 home': plan(
      trading,
      bob,
      client('bob', 'groupChat2010', 'users:Bob', ['chatPool:P13']),
    ),
  },
  invalid: {
    'a Group Chat client with another target': {
      plan: plan(trading, bob, oldClient),
      findings: [
        {
          entities: ['users:Bob', 'chatPool:P13'],
          related: ['room:Trading'],
          severity: 'warning',
          message: /^Bob cannot reach ‘Trading’ on P13.*another target/,
          fixes: [],
        },
      ],
    },
    'others of whom nobody knows if they reach it': {
      plan: plan(trading, users('Ann'), bob, oldClient),
      findings: [{ entities: ['users:Bob', 'chatPool:P13'], message: /where other members may take part/ }],
    },
    'several rooms of a chat pool are one finding': {
      plan: plan(
        room('Sales', { chatPool: 'chatPool:P13', members: ['ann', 'BOB'] }),
        trading,
        users('Bob', { homedOn: 'pool:L13' }),
        oldClient,
      ),
      findings: [
        {
          entities: ['users:Bob', 'chatPool:P13'],
          related: ['room:Sales', 'room:Trading'],
          fixes: ['Give Bob the Lync 2013 client'],
        },
      ],
    },
    'a Lync 2013 client for a room on Group Chat': {
      plan: plan(
        room('Old', { chatPool: 'chatPool:P10', members: ['users:Bob', 'Traders'] }),
        bob,
        oldClient,
        users('Cy', { homedOn: 'pool:L13', memberOf: ['traders'] }),
        client('cy', 'lync2013', 'users:Cy'),
      ),
      findings: [
        {
          entities: ['users:Cy', 'chatPool:P10'],
          fixes: ['Give Cy the Lync 2010 Group Chat client for P10'],
        },
      ],
    },
    'a home or a policy that is lacking is the field to mend': {
      plan: plan(
        policy('Off', 'user', false),
        policy('On', 'global', true),
        { ...trading, members: ['users:Ann', 'users:Bob', 'users:Cy'] },
        bob,
        client('bob', 'lync2013', 'users:Bob'),
        users('Cy', { homedOn: 'pool:L13', policy: 'policy:Off' }),
        client('cy', 'lync2013', 'users:Cy'),
      ),
      findings: [
        { entities: ['users:Bob', 'chatPool:P13'], field: 'homedOn' },
        { entities: ['users:Cy', 'chatPool:P13'], field: 'policy' },
      ],
    },
  },
})
