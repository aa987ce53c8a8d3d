import type { ChatPool } from '#core/model/entity.ts'
import { version } from '#core/rules/sql/version.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(version, {
  valid: {
    '2008 R2 and 2012': of({ contentStore: { version: '2008R2' }, complianceStore: { version: '2012' } }),
    'an unknown version': of({ contentStore: {} }),
    'an older version of Group Chat': planOf([chatPool('P07', 'ocs2007r2', { contentStore: { version: '2005' } })]),
  },
  invalid: {
    ...Object.fromEntries(
      (['2005', '2008', '2014'] as const).map((wrong) => [
        wrong,
        {
          plan: of({ contentStore: { version: wrong, instance: 'sql1\\pchat' } }),
          findings: [
            {
              entities: ['chatPool:P13'],
              field: 'contentStore',
              fixes: ['Use SQL Server 2012 for the content store of P13'],
            },
          ],
        } as const,
      ]),
    ),
    'several stores are one finding': {
      plan: of({
        contentStore: { version: '2012' },
        mirrorStore: { version: '2014' },
        backupStore: { version: '2008' },
      }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'mirrorStore',
          message: /the mirror store on SQL Server 2014 and the backup store on SQL Server 2008\./,
        },
      ],
    },
  },
})
