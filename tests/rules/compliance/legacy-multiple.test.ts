import type { Generation } from '#core/model/entity.ts'
import { legacyMultiple } from '#core/rules/compliance/legacy-multiple.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (complianceServers: string[], generation: Generation = 'lync2010') =>
  planOf([chatPool('P', generation, { complianceServers })])

testRule(legacyMultiple, {
  valid: {
    'one Compliance server': of(['comp.contoso.com']),
    'the same one twice': of(['comp.contoso.com', 'COMP.contoso.com']),
    none: of([]),
    'OCS, of which nothing is said': of(['comp1.contoso.com', 'comp2.contoso.com'], 'ocs2007r2'),
  },
  invalid: {
    'two of them': {
      plan: of(['comp1.contoso.com', 'comp2.contoso.com']),
      findings: [
        {
          entities: ['chatPool:P'],
          field: 'complianceServers',
          fixes: ['Keep comp1.contoso.com only', 'Keep comp2.contoso.com only'],
        },
      ],
    },
  },
})
