import type { ChatPool } from '#core/model/entity.ts'
import { noAdapter } from '#core/rules/compliance/no-adapter.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', { complianceEnabled: true, ...fields })])

testRule(noAdapter, {
  valid: {
    'an adapter': of({ complianceStore: {}, complianceAdapter: 'XML' }),
    'nothing known of compliance': of({}),
    'no compliance': of({ complianceEnabled: false, complianceStore: {} }),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { complianceEnabled: true, complianceStore: {} })]),
  },
  invalid: {
    'a store, but no adapter': {
      plan: of({ complianceStore: {} }),
      findings: [{ entities: ['chatPool:P13'], field: 'complianceAdapter', fixes: ['Use the XML adapter for P13'] }],
    },
    'an adapter that is said to be none': {
      plan: of({ complianceAdapter: ' ' }),
      findings: [{ entities: ['chatPool:P13'] }],
    },
  },
})
