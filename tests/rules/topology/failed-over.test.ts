import { failedOver } from '#core/rules/topology/failed-over.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(failedOver, {
  valid: {
    'its own databases': planOf([chatPool('P13', 'lync2013', { poolState: 'Normal' })]),
    'an unknown state': planOf([chatPool('P13', 'lync2013')]),
  },
  invalid: {
    'the backup databases': {
      plan: planOf([chatPool('P13', 'lync2013', { poolState: 'FailedOver' })]),
      findings: [{ entities: ['chatPool:P13'], field: 'poolState', fixes: ['Fail P13 back'] }],
    },
  },
})
