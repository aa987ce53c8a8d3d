import { orderChatLast } from '#core/rules/migration/order-chat-last.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { chatPool, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ann = users('Ann', { homedOn: 'pool:L10' })
const moved = users('Ann', { homedOn: 'pool:L13' })
const ocs = [pool('O07', 'ocs2007r2'), users('Bob', { homedOn: 'pool:O07' })]

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
