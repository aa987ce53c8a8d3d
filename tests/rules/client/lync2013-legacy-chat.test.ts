import type { Entity } from '#core/model/entity.ts'
import { lync2013LegacyChat } from '#core/rules/client/lync2013-legacy-chat.ts'
import { chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13' }),
]
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(lync2013LegacyChat, {
  valid: {
    'a Persistent Chat pool': plan(client('a', 'lync2013', 'users:Ann', ['chatPool:P13'])),
    'no line at all': plan(client('a', 'lync2013', 'users:Ann')),
    'a Group Chat client': plan(client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10'])),
    'a chat pool that is not there': plan(client('a', 'lync2013', 'users:Ann', ['chatPool:gone'])),
    'two programs, each with its own target': plan(
      client('a', 'lync2013', 'users:Ann', ['chatPool:P13']),
      client('b', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
    ),
  },
  invalid: {
    'a Lync 2010 Group Chat pool': {
      plan: plan(client('a', 'lync2013', 'users:Ann', ['chatPool:P10'])),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10'],
          related: ['users:Ann'],
          field: 'connectsTo',
          broken: [['client:a', 'connectsTo', 'chatPool:P10']],
          fixes: [
            'Use the Lync 2010 Group Chat client for P10 instead',
            'Give Ann the Lync 2010 Group Chat client for P10 as well',
            'Connect the Lync 2013 client of Ann to P13 instead of P10',
          ],
          message: /^The Lync 2013 client of Ann cannot connect to P10, a Lync 2010 Group Chat pool/,
        },
      ],
    },
    'an OCS 2007 R2 Group Chat pool beside a Persistent Chat pool': {
      plan: plan(client('a', 'lync2013', 'users:Ann', ['chatPool:P13', 'chatPool:P07'])),
      findings: [
        {
          entities: ['client:a', 'chatPool:P07'],
          fixes: ['Give Ann the OCS 2007 R2 Group Chat client for P07 as well'],
          message: /an OCS 2007 R2 Group Chat pool/,
        },
      ],
    },
    'without users': {
      plan: plan(client('a', 'lync2013', undefined, ['chatPool:P10'])),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10'],
          related: [],
          fixes: [
            'Use the Lync 2010 Group Chat client for P10 instead',
            'Connect the Lync 2013 client to P13 instead of P10',
          ],
        },
      ],
    },
    'users who do not reach Persistent Chat are not sent there': {
      plan: plan(users('Bob', { homedOn: 'pool:L10' }), client('b', 'lync2013', 'users:Bob', ['chatPool:P10'])),
      findings: [
        {
          entities: ['client:b', 'chatPool:P10'],
          fixes: [
            'Use the Lync 2010 Group Chat client for P10 instead',
            'Give Bob the Lync 2010 Group Chat client for P10 as well',
          ],
        },
      ],
    },
  },
})
