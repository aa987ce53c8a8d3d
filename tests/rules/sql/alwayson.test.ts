import type { ChatPool } from '#core/model/entity.ts'
import { alwaysOn } from '#core/rules/sql/alwayson.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(alwaysOn, {
  valid: {
    'not in a group': of({ contentStore: { alwaysOn: false } }),
    'nobody has said so': of({ contentStore: {} }),
  },
  invalid: {
    'an availability group': {
      plan: of({ contentStore: { alwaysOn: true }, complianceStore: { alwaysOn: true } }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'contentStore',
          message: /has its content store and compliance store in an Always On/,
          fixes: ['Use no Always On for the content store and compliance store of P13'],
        },
      ],
    },
  },
})
