import { no2013Chat } from '#core/rules/endstate/no-2013-chat.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })

testRule(no2013Chat, {
  valid: {
    'a Persistent Chat pool in the end': planOf([l10, p10], [l13, chatPool('P13', 'lync2013')]),
    'a plan that began without chat': planOf([l10], [l13]),
    'chat came and went': planOf([l10], [l10, p10], [l13]),
    'the last stage is interim': planOf([l10, p10], { entities: [l10, p10, l13], interim: true }),
    'a sketch of today': planOf([l10, p10]),
  },
  invalid: {
    'chat is gone': {
      plan: planOf([l10, p10], [l10, p10, l13], [l13, pool('L13b', 'lync2013')]),
      findings: [
        {
          stage: 's3',
          entities: [],
          message: /^Stage 3 has no Persistent Chat pool/,
          fixes: ['Add a Persistent Chat pool on L13', 'Add a Persistent Chat pool on L13b', 'Mark Stage 3 as interim'],
        },
      ],
    },
    'nothing to host it on': {
      plan: planOf([l10, p10], [l10, p10]),
      findings: [{ entities: [], fixes: ['Mark Stage 2 as interim'] }],
    },
  },
})
