import type { ChatPool } from '#core/model/entity.ts'
import { mirrorPlacement } from '#core/rules/topology/mirror-placement.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])
const oslo = { dataCenter: 'Oslo' }
const bergen = { dataCenter: 'Bergen' }

testRule(mirrorPlacement, {
  valid: {
    'each mirror beside its store': of({
      contentStore: oslo,
      mirrorStore: { dataCenter: 'OSLO' },
      backupStore: bergen,
      backupMirrorStore: bergen,
    }),
    'an unknown data center': of({ contentStore: {}, mirrorStore: bergen, complianceStore: oslo }),
    'an unknown store': of({ mirrorStore: bergen }),
  },
  invalid: {
    'a mirror in the other data center': {
      plan: of({ contentStore: oslo, mirrorStore: { ...bergen, instance: 'sql2\\pchat' } }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'mirrorStore',
          message: /the mirror store is in Bergen, but the content store in Oslo/,
          fixes: ['Place the mirror store in Oslo'],
        },
      ],
    },
    'several are one finding': {
      plan: of({
        contentStore: oslo,
        mirrorStore: oslo,
        backupStore: bergen,
        backupMirrorStore: oslo,
        complianceStore: oslo,
        complianceMirrorStore: bergen,
      }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'backupMirrorStore',
          fixes: ['Place the backup mirror store in Bergen and the compliance mirror store in Oslo'],
        },
      ],
    },
  },
})
