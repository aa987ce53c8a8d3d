import type { ChatPool } from '#core/model/entity.ts'
import { stretchedNoBackupStore } from '#core/rules/topology/stretched-no-backup-store.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])
const contentStore = { instance: 'sql1\\pchat' }

testRule(stretchedNoBackupStore, {
  valid: {
    'a backup store': of({ stretched: true, contentStore, backupStore: { instance: 'sql2\\pchat' } }),
    'not stretched': of({ contentStore }),
    'unknown stores': of({ stretched: true }),
  },
  invalid: {
    'no backup store': {
      plan: of({ stretched: true, contentStore, mirrorStore: { instance: 'sql3\\pchat' } }),
      findings: [{ entities: ['chatPool:P13'], field: 'backupStore' }],
    },
  },
})
