import { twoFrontEndPoolsOneServer } from '#core/rules/sql/two-front-end-pools-one-server.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l13 = pool('L13', 'lync2013', { sqlInstance: 'sql1.contoso.com\\rtc' })
const other = (sqlInstance: string) => pool('M13', 'lync2013', { sqlInstance })

testRule(twoFrontEndPoolsOneServer, {
  valid: {
    'an SQL server each': planOf([l13, other('sql2.contoso.com\\rtc')]),
    'unknown instances': planOf([pool('L13', 'lync2013'), pool('M13', 'lync2013')]),
    'pools of two generations are for another rule': planOf([
      l13,
      pool('L10', 'lync2010', { sqlInstance: 'sql1.contoso.com\\old' }),
    ]),
  },
  invalid: {
    'two instances of one server': {
      plan: planOf([l13, other('SQL1\\lync')]),
      findings: [
        {
          entities: ['pool:L13', 'pool:M13'],
          field: 'sqlInstance',
          severity: 'warning',
          message: /^L13 and M13, pools of Lync 2013, .* on one SQL server, sql1\.contoso\.com\./,
        },
      ],
    },
    'three pools of Lync 2010': {
      plan: planOf(['A', 'B', 'C'].map((name) => pool(name, 'lync2010', { sqlInstance: `sql1\\${name}` }))),
      findings: [{ entities: ['pool:A', 'pool:B', 'pool:C'] }],
    },
  },
})
