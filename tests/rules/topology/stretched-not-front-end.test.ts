import { stretchedNotFrontEnd } from '#core/rules/topology/stretched-not-front-end.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(stretchedNotFrontEnd, {
  valid: {
    'in one data center': planOf([pool('L13', 'lync2013'), pool('L13b', 'lync2013', { stretched: false })]),
    'older pools, which had a way to do so': planOf([pool('L10', 'lync2010', { stretched: true })]),
    'a Persistent Chat pool': planOf([chatPool('P13', 'lync2013', { stretched: true })]),
  },
  invalid: {
    'a stretched pool': {
      plan: planOf([pool('L13', 'lync2013', { stretched: true })]),
      findings: [{ entities: ['pool:L13'], field: 'stretched', fixes: ['Keep L13 in one data center'] }],
    },
  },
})
