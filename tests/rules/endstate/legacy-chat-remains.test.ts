import { legacyChatRemains } from '#core/rules/endstate/legacy-chat-remains.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const whole = { ...p10, lookupUri: 'sip:gc@contoso.com', trustedApplicationPool: 'gc.contoso.com' }
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })

testRule(legacyChatRemains, {
  valid: {
    'gone in the end': planOf([l10, p10], [l13, p13]),
    'a sketch of today': planOf([l10, p10]),
    'several Persistent Chat pools in the end': planOf([l10, p10], [l13, p13, chatPool('P13b', 'lync2013')]),
    'the last stage is interim': planOf([l10, p10], { entities: [l10, p10, l13, p13], interim: true }),
  },
  invalid: {
    'an unused one may just go': {
      plan: planOf([l10, p10], [l10, p10, l13, p13]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          fixes: ['Remove P10 with its Lookup account from Stage 2', 'Mark Stage 2 as interim'],
        },
      ],
    },
    'one that has a Lookup account and a trusted application pool goes with them': {
      plan: planOf([l10, whole], [l10, whole, l13, p13]),
      findings: [
        {
          entities: ['chatPool:P10'],
          fixes: [
            'Remove P10 with its Lookup account and trusted application pool from Stage 2',
            'Mark Stage 2 as interim',
          ],
        },
      ],
    },
    'one with content does not': {
      plan: planOf(
        [chatPool('P07', 'ocs2007r2')],
        [chatPool('P07', 'ocs2007r2'), category('Ops', { chatPool: 'chatPool:P07' })],
      ),
      findings: [{ entities: ['chatPool:P07'], fixes: ['Mark Stage 2 as interim'] }],
    },
    'nor does one whose content of the stage before would be lost with it': {
      plan: planOf(
        [l10, p10, category('Ops', { chatPool: 'chatPool:P10' }), room('Desk', { category: 'category:Ops' })],
        [l10, p10, l13, p13],
      ),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Mark Stage 2 as interim'] }],
    },
  },
})
