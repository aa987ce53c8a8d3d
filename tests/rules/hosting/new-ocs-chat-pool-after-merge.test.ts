import { newOcsChatPoolAfterMerge } from '#core/rules/hosting/new-ocs-chat-pool-after-merge.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l13 = pool('L13', 'lync2013')
const p07 = chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' })
const merge = { id: 'op-1', kind: 'mergeLegacyTopology' } as const

testRule(newOcsChatPoolAfterMerge, {
  valid: {
    'there before Lync 2013': planOf([o07, p07], [o07, p07, l13]),
    'merged in the same step': planOf([o07, l13], { entities: [o07, l13, p07], operations: [merge] }),
    'both in one step, to be merged anyway': planOf([o07], [o07, l13, p07]),
    'beside Lync 2010': planOf([o07, pool('L10', 'lync2010')], [o07, pool('L10', 'lync2010'), p07]),
  },
  invalid: {
    'not merged': {
      plan: planOf([o07, l13], [o07, l13, p07]),
      findings: [
        {
          entities: ['chatPool:P07'],
          related: ['pool:L13'],
          stage: 's2',
          fixes: ['Merge the legacy topology in the step to Stage 2'],
        },
      ],
    },
    'merged too early': {
      plan: planOf([o07], { entities: [o07, l13], operations: [merge] }, [o07, l13, p07]),
      findings: [{ entities: ['chatPool:P07'], stage: 's3' }],
    },
  },
})
