import { twoLegacySameUri } from '#core/rules/endpoint/two-legacy-same-uri.ts'
import { l10, p10, step } from '../../support/migration.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const other = chatPool('Q10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'SIP:OCSchat@contoso.com' })

testRule(twoLegacySameUri, {
  valid: {
    'different addresses': planOf([l10, known, { ...other, lookupUri: 'sip:ocschat@fabrikam.com' }]),
    'nobody knows the other one': planOf([l10, known, chatPool('Q10', 'lync2010')]),
    'the Lookup account of one is deleted': step([l10, known], [l10, { ...known, state: 'stopped' }, other], {
      kind: 'deleteLookupAccount',
      chatPool: 'chatPool:P10',
    }),
  },
  invalid: {
    'the same address': {
      plan: planOf([l10, known, other]),
      findings: [{ entities: ['chatPool:P10', 'chatPool:Q10'], field: 'lookupUri' }],
    },
    'of three one finding': {
      plan: planOf([l10, known, other, chatPool('P07', 'ocs2007r2', { lookupUri: 'ocschat@contoso.com' })]),
      findings: [{ entities: ['chatPool:P07', 'chatPool:P10', 'chatPool:Q10'] }],
    },
  },
})
