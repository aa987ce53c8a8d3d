import type { ChatPool } from '#core/model/entity.ts'
import { storeMissing } from '#core/rules/sql/store-missing.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(storeMissing, {
  valid: {
    'a content store': of({ contentStore: { instance: 'sql1\\pchat' }, mirrorStore: { instance: 'sql2\\pchat' } }),
    'a content store of which nothing is known': of({ contentStore: {}, mirrorStore: {} }),
    'nothing known of the stores': of({}),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { complianceStore: {} })]),
  },
  invalid: {
    'a mirror of nothing': {
      plan: of({ mirrorStore: { instance: 'sql2\\pchat' } }),
      findings: [{ entities: ['chatPool:P13'], field: 'contentStore', message: /has a mirror store but no content/ }],
    },
    'a backup and compliance': {
      plan: of({ backupStore: {}, complianceStore: {} }),
      findings: [{ entities: ['chatPool:P13'], message: /has a backup store and compliance store but/ }],
    },
  },
})
