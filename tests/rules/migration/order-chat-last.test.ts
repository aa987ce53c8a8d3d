import { orderChatLast } from '#core/rules/migration/order-chat-last.ts'
import { bothPools, importing, l10, p10, p13, step } from '../../support/migration.ts'
import { chatPool, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ann = users('Ann', { homedOn: 'pool:L10' })
const moved = users('Ann', { homedOn: 'pool:L13' })
const ocs = [pool('O07', 'ocs2007r2'), users('Bob', { homedOn: 'pool:O07' })]
const inOslo = [
  site('Oslo'),
  policy('Global', 'global', true),
  policy('Oslo', 'site', false, { site: 'site:Oslo' }),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  l10,
  p10,
  p13,
  { ...ann, needsChat: true },
]

testRule(orderChatLast, {
  valid: {
    'all users have moved': step([...bothPools, moved], [...bothPools, moved], importing()),
    'the last of them move with it': step([...bothPools, ann], [...bothPools, moved], importing()),
    'users of another generation remain': step([...bothPools, ...ocs], [...bothPools, ...ocs], importing()),
    'nobody knows where they are homed': step([...bothPools, users('Ann')], [...bothPools, users('Ann')], importing()),
    'no import': step([...bothPools, ann], [...bothPools, ann]),
  },
  invalid: {
    'users remain': {
      plan: step([...bothPools, ann], [...bothPools, ann], importing()),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['users:Ann'],
          fixes: ['Add a stage before Stage 2 in which Ann moves to L13'],
        },
      ],
    },
    'the policy of the site that they would come to disables them': {
      plan: step(inOslo, inOslo, importing()),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], fixes: [] }],
    },
    'users of OCS remain when its chat is imported': {
      plan: step(
        [...bothPools, ...ocs, chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' })],
        [...bothPools, ...ocs, chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' })],
        importing({ source: 'chatPool:P07' }),
      ),
      findings: [
        {
          entities: ['chatPool:P07', 'chatPool:P13'],
          message: /Bob remains on OCS 2007 R2/,
          fixes: ['Add a stage before Stage 2 in which Bob moves to L13'],
        },
      ],
    },
  },
})
