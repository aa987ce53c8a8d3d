import { sqlInstanceShared } from '#core/rules/coexistence/sql-instance-shared.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { sqlInstance: 'sql1\\rtc' })
const on = (sqlInstance: string) => pool('L13', 'lync2013', { sqlInstance })

testRule(sqlInstanceShared, {
  valid: {
    'another instance of the same server is for another rule': planOf([l10, on('sql1\\lync')]),
    'two Lync 2013 pools': planOf([on('sql1\\rtc'), pool('L13b', 'lync2013', { sqlInstance: 'sql1\\rtc' })]),
    'two older pools': planOf([l10, pool('L10b', 'lync2010', { sqlInstance: 'sql1\\rtc' })]),
    'instances that nobody has filled in': planOf([pool('L10', 'lync2010'), pool('L13', 'lync2013')]),
    'one after the other': planOf([l10], [on('sql1\\rtc')]),
  },
  invalid: {
    'the same instance, whatever the case': {
      plan: planOf([l10, on('SQL1\\RTC')]),
      findings: [
        { entities: ['pool:L13', 'pool:L10'], field: 'sqlInstance', fixes: ['Leave open where L13 has its Back End'] },
      ],
    },
    'the instance of OCS, without a name of its own': {
      plan: planOf([pool('O07', 'ocs2007r2', { sqlInstance: 'sql7' }), on('sql7')]),
      findings: [
        {
          entities: ['pool:L13', 'pool:O07'],
          message: /O07, an OCS 2007 R2 pool,/,
          fixes: ['Leave open where L13 has its Back End'],
        },
      ],
    },
  },
})
