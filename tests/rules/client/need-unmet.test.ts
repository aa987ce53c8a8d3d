import type { Entity } from '#core/model/entity.ts'
import { needUnmet } from '#core/rules/client/need-unmet.ts'
import { chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  policy('Global', 'global', true),
]
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])
const partner = users('Partner', { federated: true })
const stopped = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', state: 'stopped' })
const ann = users('Ann', { homedOn: 'pool:L13' })
const atP13 = client('ann', 'lync2013', 'users:Ann', ['chatPool:P13'])
const intended = client('partner', 'lync2013', 'users:Partner', ['chatPool:P13'])

testRule(needUnmet, {
  valid: {
    'users of their own get there': plan(users('Partner', { homedOn: 'pool:L13' }), intended),
    'nobody needs anything': plan(partner, client('partner', 'lync2013', 'users:Partner')),
    'nobody knows how they would get there': plan(users('Ann', { needsChat: true })),
    'a chat pool is stopped for the step of its import': planOf(
      [...estate, chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })],
      {
        entities: [...estate, chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }), stopped, ann, atP13],
        operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' }],
      },
    ),
    'one of several chat pools is enough where any will do': plan(
      pool('L10', 'lync2010'),
      chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
      users('Ann', { homedOn: 'pool:L13', needsChat: true }),
      client('ann', 'lync2013', 'users:Ann'),
    ),
  },
  invalid: {
    'a connection that federated users cannot have': {
      plan: plan(partner, intended),
      findings: [
        {
          entities: ['users:Partner', 'chatPool:P13'],
          related: ['client:partner'],
          severity: 'warning',
          message: /^Partner cannot use P13, which they need\. Persistent Chat has no federation/,
          fixes: [],
        },
      ],
    },
    'a room that no program of theirs leads to': {
      plan: plan(
        users('Ann', { homedOn: 'pool:L13' }),
        client('ann', 'communicator2007r2', 'users:Ann'),
        room('Ops', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      ),
      findings: [
        {
          entities: ['users:Ann', 'chatPool:P13'],
          fixes: ['Give Ann the Lync 2013 client', 'Give Ann the Lync 2010 Group Chat client for P13'],
        },
      ],
    },
    'a chat pool that is stopped in any other step': {
      plan: plan(stopped, ann, atP13),
      findings: [{ entities: ['users:Ann', 'chatPool:P13'], fixes: [], message: /P13 is stopped: start it/ }],
    },
    'chat that is needed anywhere and reached nowhere': {
      plan: planOf([
        pool('L10', 'lync2010'),
        pool('L13', 'lync2013'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
        users('Ann', { homedOn: 'pool:L13', needsChat: true }),
        client('ann', 'lync2013', 'users:Ann'),
      ]),
      findings: [
        {
          entities: ['users:Ann'],
          related: ['chatPool:P10'],
          message: /^Ann needs chat rooms but reaches none on P10\. .*Group Chat client\.$/,
        },
      ],
    },
    'chat that is reached nowhere, where only one of the chat pools lacks a host': {
      plan: plan(chatPool('P10', 'lync2010'), users('Ann', { federated: true, needsChat: true })),
      findings: [
        { entities: ['users:Ann'], related: ['chatPool:P13'], message: /reaches none on P13\. .*no federation/ },
      ],
    },
    'chat that users of the Lync 2013 client on Lync 2010 need, of which a note alone would tell': {
      plan: planOf([
        pool('L10', 'lync2010'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
        users('Bob', { homedOn: 'pool:L10', needsChat: true }),
        client('bob', 'lync2013', 'users:Bob'),
      ]),
      findings: [
        {
          entities: ['users:Bob'],
          related: ['chatPool:P10'],
          severity: 'warning',
          fixes: ['Give Bob the Lync 2010 Group Chat client for P10'],
        },
      ],
    },
    'rooms of Persistent Chat that users on Lync 2010 need': {
      plan: plan(
        users('Bob', { homedOn: 'pool:L10' }),
        client('bob', 'lync2013', 'users:Bob'),
        room('R', { chatPool: 'chatPool:P13', members: ['users:Bob'] }),
      ),
      findings: [
        {
          entities: ['users:Bob', 'chatPool:P13'],
          fixes: ['Give Bob the Lync 2010 Group Chat client for P13', 'Move Bob to L13'],
        },
      ],
    },
  },
})
