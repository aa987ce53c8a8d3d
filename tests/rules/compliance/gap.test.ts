import type { ChatPool } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { gap } from '#core/rules/compliance/gap.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const imports: readonly Operation[] = [
  { id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' },
]
const step = (from: Partial<ChatPool>, to: Partial<ChatPool>, operations = imports) => {
  const [source, target] = [chatPool('P10', 'lync2010', from), chatPool('P13', 'lync2013', to)]
  return planOf([source, target], { entities: [target], operations })
}

testRule(gap, {
  valid: {
    'both record': step({ complianceEnabled: true }, { complianceEnabled: true }),
    'the source does not': step({ complianceEnabled: false }, { complianceEnabled: false }),
    'nobody knows of the source': step({}, { complianceEnabled: false }),
    'nobody knows of the target': step({ complianceEnabled: true }, {}),
    'no import': step({ complianceEnabled: true }, { complianceEnabled: false }, []),
  },
  invalid: {
    'the target does not': {
      plan: step({ complianceEnabled: true }, { complianceEnabled: false }),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          field: 'complianceEnabled',
          fixes: ['Turn compliance on for P13'],
        },
      ],
    },
    'a Compliance server shows it, and a store is missing': {
      plan: step({ complianceServers: ['comp.contoso.com'] }, { complianceEnabled: false, contentStore: {} }),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'], fixes: [] }],
    },
  },
})
