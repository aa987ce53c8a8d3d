import { migrateFromBoth } from '#core/rules/coexistence/migrate-from-both.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

const groupChat = [
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07', lookupUri: 'sip:ocschat@contoso.com' }),
  category('Ops', { chatPool: 'chatPool:P07' }),
  room('Desk', { category: 'category:Ops', members: ['users:Ann'] }),
  users('Ann', { homedOn: 'pool:O07' }),
  client('old', 'groupChat2007r2', 'users:Ann', ['chatPool:P07']),
]

testRule(migrateFromBoth, {
  valid: {
    'OCS is retired first': planOf([o07, l10], [l10], [l10, l13]),
    'out of OCS alone': planOf([o07], [o07, l13]),
    'all three there today': planOf([o07, l10, l13], [o07, l10, l13]),
    'the two older ones alone': planOf([o07, l10], [o07, l10]),
  },
  invalid: {
    'beside both': {
      plan: planOf([o07, l10], [o07, l10, l13]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L13'],
          related: ['pool:O07', 'pool:L10'],
          fixes: ['Add a stage before Stage 2 that retires OCS 2007 R2 and moves its users to L10'],
        },
      ],
    },
    'beside both, with Group Chat on OCS, which is upgraded': {
      plan: planOf([o07, l10, ...groupChat], { entities: [o07, l10, ...groupChat, l13], interim: true }),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L13'],
          message: /the Group Chat of OCS 2007 R2 can be upgraded to that of Lync 2010\.$/,
          fixes: [
            'Add a stage before Stage 2 that retires OCS 2007 R2, upgrades its Group Chat and moves its users to L10',
          ],
        },
      ],
    },
    'in place of both': {
      plan: planOf([o07, l10], [l13, pool('L13b', 'lync2013')]),
      findings: [{ entities: ['pool:L13', 'pool:L13b'] }],
    },
  },
})
