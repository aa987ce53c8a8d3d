import { homeRemovedBeforeChat } from '#core/rules/migration/home-removed-before-chat.ts'
import { bothPools, l10, l13, p10, p13, step } from '../../support/migration.ts'
import { category, chatPool, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ops = category('Ops', { chatPool: 'chatPool:P10' })
const l10b = pool('L10b', 'lync2010')

testRule(homeRemovedBeforeChat, {
  valid: {
    'host and chat pool go together': step(bothPools, [l13, p13]),
    'the chat pool has another host': step([...bothPools, l10b], [l10b, l13, { ...p10, hostedOn: 'pool:L10b' }, p13]),
    'a chat pool without a host': step([...bothPools], [l13, p13, chatPool('P10', 'lync2010')]),
    'a Lync 2013 host has the general rule': step(bothPools, [l10, p10, p13]),
    'a chat pool that never belonged there': step(
      [l10, l13, { ...p13, hostedOn: 'pool:L10' }],
      [l13, { ...p13, hostedOn: 'pool:L10' }],
    ),
  },
  invalid: {
    'the host goes first, though it has no users': {
      plan: step([...bothPools, ops], [l13, p10, p13, ops]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L10', 'chatPool:P10'],
          message: /^L10 is removed while it still hosts P10\./,
          broken: [['chatPool:P10', 'hostedOn', 'pool:L10']],
          fixes: ['Keep L10 as long as P10 needs it'],
        },
      ],
    },
    'two chat pools are two findings': {
      plan: step([l10, p10, { ...p10, id: 'chatPool:Q10' }], [p10, { ...p10, id: 'chatPool:Q10' }]),
      findings: [{ entities: ['pool:L10', 'chatPool:P10'] }, { entities: ['pool:L10', 'chatPool:Q10'] }],
    },
  },
})
