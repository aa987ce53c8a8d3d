import { target } from '#core/rules/endpoint/target.ts'
import { l10, l13, p10, p13 } from '../../support/migration.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const endpoints = [{ sipAddress: 'sip:chat@contoso.com' }]

testRule(target, {
  valid: {
    'on Persistent Chat': planOf([l13, { ...p13, endpoints }]),
    'Group Chat without endpoints': planOf([l10, p10]),
    'an empty list': planOf([l10, { ...p10, endpoints: [] }]),
  },
  invalid: {
    'on Lync 2010 Group Chat': {
      plan: planOf([l10, { ...p10, endpoints }]),
      findings: [
        { entities: ['chatPool:P10'], field: 'endpoints', fixes: ['Remove the endpoint sip:chat@contoso.com of P10'] },
      ],
    },
    'on OCS 2007 R2 Group Chat': {
      plan: planOf([chatPool('P07', 'ocs2007r2', { endpoints })]),
      findings: [{ entities: ['chatPool:P07'], message: /^P07, an OCS 2007 R2 Group Chat pool, has the endpoint/ }],
    },
  },
})
