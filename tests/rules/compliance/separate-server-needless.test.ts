import type { ChatPool } from '#core/model/entity.ts'
import { separateServerNeedless } from '#core/rules/compliance/separate-server-needless.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const complianceServers = ['comp.contoso.com']
const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(separateServerNeedless, {
  valid: {
    'no Compliance server': of({ complianceEnabled: true, complianceServers: [] }),
    'nothing said of it': of({ complianceEnabled: true }),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { complianceServers })]),
  },
  invalid: {
    'a Compliance server': {
      plan: of({ complianceServers }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'complianceServers',
          fixes: ['Remove comp.contoso.com from P13 and turn compliance on'],
        },
      ],
    },
    'without a store to write to, compliance is left as it is': {
      plan: of({ complianceServers, contentStore: {} }),
      findings: [{ entities: ['chatPool:P13'], fixes: ['Remove comp.contoso.com from P13'] }],
    },
  },
})
