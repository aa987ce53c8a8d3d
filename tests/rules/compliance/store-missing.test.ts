import type { ChatPool } from '#core/model/entity.ts'
import { storeMissing } from '#core/rules/compliance/store-missing.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', { complianceEnabled: true, ...fields })])

testRule(storeMissing, {
  valid: {
    'a compliance store': of({
      contentStore: { instance: 'sql1\\pchat' },
      complianceStore: { instance: 'sql1\\comp' },
    }),
    'one of which nothing is known': of({ contentStore: {}, complianceStore: {} }),
    'nothing known of the stores': of({}),
    'no compliance': of({ complianceEnabled: false, contentStore: {} }),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { complianceEnabled: true, contentStore: {} })]),
  },
  invalid: {
    'other stores only': {
      plan: of({ contentStore: { instance: 'sql1\\pchat' } }),
      findings: [{ entities: ['chatPool:P13'], field: 'complianceStore' }],
    },
    'a mirror of nothing': {
      plan: of({ complianceMirrorStore: {} }),
      findings: [{ entities: ['chatPool:P13'], field: 'complianceStore' }],
    },
  },
})
