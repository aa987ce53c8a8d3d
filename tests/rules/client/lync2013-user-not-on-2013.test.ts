import type { Entity } from '#core/model/entity.ts'
import { lync2013UserNotOn2013 } from '#core/rules/client/lync2013-user-not-on-2013.ts'
import { chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const bob = users('Bob', { homedOn: 'pool:L10' })
const bobs = client('bob', 'lync2013', 'users:Bob')
const trading = room('Trading', { chatPool: 'chatPool:P13', members: ['users:Bob'] })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(lync2013UserNotOn2013, {
  valid: {
    'users on Lync 2013': plan(trading, users('Bob', { homedOn: 'pool:L13' }), bobs),
    'users of an unknown home': plan(trading, users('Bob'), bobs),
    'users whose home is not there': plan(trading, users('Bob', { homedOn: 'pool:gone' }), bobs),
    'users who need no Persistent Chat': plan(bob, bobs),
    'users who need chat, nobody knows where': plan(users('Bob', { homedOn: 'pool:L10', needsChat: true }), bobs),
    'a Group Chat client has no such condition': plan(bob, client('b', 'groupChat2010', 'users:Bob', ['chatPool:P13'])),
    'a Group Chat client reaches the room already': plan(
      trading,
      bob,
      bobs,
      client('b', 'groupChat2010', 'users:Bob', ['chatPool:P13']),
    ),
    'users hosted online are named elsewhere': plan(trading, users('Bob', { homedOn: 'pool:L10', online: true }), bobs),
  },
  invalid: {
    'a member of a room': {
      plan: plan(trading, bob, bobs),
      findings: [
        {
          entities: ['users:Bob', 'client:bob'],
          related: ['pool:L10', 'chatPool:P13'],
          field: 'homedOn',
          broken: [['client:bob', 'connectsTo', 'chatPool:P13']],
          fixes: ['Move Bob to L13', 'Give Bob the Lync 2010 Group Chat client for P13 until then'],
        },
      ],
    },
    'a line that somebody drew': {
      plan: plan(users('Bob', { homedOn: 'pool:O07' }), client('bob', 'lync2013', 'users:Bob', ['chatPool:P13'])),
      findings: [
        {
          entities: ['users:Bob', 'client:bob'],
          broken: [['client:bob', 'connectsTo', 'chatPool:P13']],
          fixes: ['Move Bob to L13', 'Give Bob the OCS 2007 R2 Group Chat client for P13 until then'],
        },
      ],
    },
    'two chat pools are one finding': {
      plan: plan(bob, client('bob', 'lync2013', 'users:Bob', ['chatPool:P13', 'chatPool:Q13'])),
      findings: [
        {
          entities: ['users:Bob', 'client:bob'],
          related: ['pool:L10', 'chatPool:P13', 'chatPool:Q13'],
          fixes: ['Move Bob to L13'],
        },
      ],
    },
    'a pool where they would not be enabled is not offered': {
      plan: plan(policy('Global', 'global', false), trading, bob, bobs),
      findings: [
        {
          entities: ['users:Bob', 'client:bob'],
          fixes: ['Give Bob the Lync 2010 Group Chat client for P13 until then'],
        },
      ],
    },
    'a line to Group Chat does not hide the need': {
      plan: plan(trading, bob, client('bob', 'lync2013', 'users:Bob', ['chatPool:P10'])),
      findings: [{ entities: ['users:Bob', 'client:bob'], broken: [] }],
    },
  },
})
