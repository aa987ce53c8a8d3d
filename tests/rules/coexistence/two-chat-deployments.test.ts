import { twoChatDeployments } from '#core/rules/coexistence/two-chat-deployments.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const p10 = chatPool('P10', 'lync2010')
const p13 = chatPool('P13', 'lync2013')

testRule(twoChatDeployments, {
  valid: {
    'one chat pool': planOf([pool('L10', 'lync2010'), pool('L13', 'lync2013'), p10]),
    none: planOf([pool('L10', 'lync2010')]),
    'one after the other': planOf([p10], [p13]),
  },
  invalid: {
    'two generations': {
      plan: planOf([p10, p13]),
      findings: [
        {
          severity: 'info',
          entities: ['chatPool:P10', 'chatPool:P13'],
          message: /^Stage 1 has 2 chat deployments, P10 and P13\./,
        },
      ],
    },
    'two Persistent Chat pools, in that stage only': {
      plan: planOf([p13], [p13, chatPool('P13b', 'lync2013')]),
      findings: [{ stage: 's2', entities: ['chatPool:P13', 'chatPool:P13b'] }],
    },
  },
})
