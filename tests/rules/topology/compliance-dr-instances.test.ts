import type { ChatPool } from '#core/model/entity.ts'
import { complianceDrInstances } from '#core/rules/topology/compliance-dr-instances.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) =>
  planOf([chatPool('P13', 'lync2013', { stretched: true, complianceEnabled: true, ...fields })])
const store = { instance: 'sql1\\comp' }

testRule(complianceDrInstances, {
  valid: {
    'all three': of({
      complianceStore: store,
      complianceMirrorStore: { instance: 'sql2\\comp' },
      complianceBackupStore: { instance: 'sql3\\comp' },
    }),
    'all three, though nothing is known of two': of({
      complianceStore: store,
      complianceMirrorStore: {},
      complianceBackupStore: {},
    }),
    'unknown stores': of({}),
    'the compliance store itself is missing': of({ contentStore: {}, complianceMirrorStore: {} }),
    'not stretched': of({ stretched: false, complianceStore: store }),
    'no compliance': of({ complianceEnabled: false, complianceStore: store }),
  },
  invalid: {
    'neither mirror nor backup': {
      plan: of({ complianceStore: store }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'complianceMirrorStore',
          message: /has no compliance mirror store and compliance backup store/,
        },
      ],
    },
    'no backup': {
      plan: of({ complianceStore: store, complianceMirrorStore: {} }),
      findings: [{ entities: ['chatPool:P13'], field: 'complianceBackupStore' }],
    },
  },
})
