import type { ChatPool, Pool } from '#core/model/entity.ts'
import { withBackend } from '#core/rules/sql/with-backend.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (host: Partial<Pool>, chat: Partial<ChatPool>) =>
  planOf([pool('L13', 'lync2013', host), chatPool('P13', 'lync2013', chat)])
const backEnd = { sqlInstance: 'sql1.contoso.com\\rtc' } as const

testRule(withBackend, {
  valid: {
    'another server': of(backEnd, { contentStore: { instance: 'sql2.contoso.com\\pchat' } }),
    'a Standard Edition server': of(
      { ...backEnd, edition: 'standard' },
      { contentStore: { instance: 'sql1.contoso.com\\rtc' } },
    ),
    'compliance on a server of its own': of(backEnd, { complianceStore: { instance: 'sql2\\comp' } }),
    'the SQL server of an older pool is for another rule': planOf([
      pool('L10', 'lync2010', backEnd),
      chatPool('P13', 'lync2013', { contentStore: { instance: 'sql1\\pchat' } }),
    ]),
    'unknown instances': of({}, { contentStore: {} }),
    'a Group Chat pool': planOf([
      pool('L10', 'lync2010', backEnd),
      chatPool('P10', 'lync2010', { contentStore: { instance: 'sql1\\chat' } }),
    ]),
  },
  invalid: {
    'the same instance': {
      plan: of(backEnd, { contentStore: { instance: 'SQL1.contoso.com\\RTC' } }),
      findings: [{ entities: ['chatPool:P13', 'pool:L13'], field: 'contentStore' }],
    },
    'compliance only': {
      plan: of(backEnd, {
        contentStore: { instance: 'sql2\\pchat' },
        complianceStore: { instance: 'sql1\\comp' },
      }),
      findings: [{ entities: ['chatPool:P13', 'pool:L13'], field: 'complianceStore' }],
    },
    'another instance of the same server': {
      plan: of(backEnd, { backupStore: { instance: 'sql1\\pchat' } }),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L13'],
          field: 'backupStore',
          message: /has its backup store on sql1\.contoso\.com, the SQL server of L13\./,
        },
      ],
    },
  },
})
