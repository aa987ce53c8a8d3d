import { complianceNotFailedOver } from '#core/rules/topology/compliance-not-failed-over.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(complianceNotFailedOver, {
  valid: {
    'without compliance': planOf([chatPool('P13', 'lync2013', { stretched: true })]),
    'not stretched': planOf([chatPool('P13', 'lync2013', { complianceEnabled: true })]),
  },
  invalid: {
    'stretched, with compliance': {
      plan: planOf([chatPool('P13', 'lync2013', { stretched: true, complianceEnabled: true })]),
      findings: [{ entities: ['chatPool:P13'], severity: 'info' }],
    },
  },
})
