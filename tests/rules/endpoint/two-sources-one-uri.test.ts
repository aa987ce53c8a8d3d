import { twoSourcesOneUri } from '#core/rules/endpoint/two-sources-one-uri.ts'
import { importing, l10, l13, p10, p13, step, withIds } from '../../support/migration.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const other = chatPool('Q10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:OCSchat@contoso.com' })
const q13 = chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' })
const estate = [l10, l13, p13, q13]
const both = [...estate, known, other]
const second = importing({ source: 'chatPool:Q10', target: 'chatPool:Q13' })

testRule(twoSourcesOneUri, {
  valid: {
    'into one chat pool': step(both, estate, importing(), importing({ source: 'chatPool:Q10' })),
    'different addresses': step(
      [...estate, known, { ...other, lookupUri: 'sip:b@contoso.com' }],
      estate,
      importing(),
      second,
    ),
    'nobody knows one of them': step([...estate, p10, other], estate, importing(), second),
    'only one is imported': step(both, estate, importing()),
  },
  invalid: {
    'in one step': {
      plan: step(both, estate, importing(), second),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:Q10'],
          related: ['chatPool:P13', 'chatPool:Q13'],
          field: 'lookupUri',
        },
      ],
    },
    'one after the other': {
      plan: planOf(
        [...estate, known],
        { entities: [...estate, other], operations: withIds([importing()]) },
        { entities: estate, operations: withIds([second]), interim: true },
      ),
      findings: [{ stage: 's3', entities: ['chatPool:P10', 'chatPool:Q10'] }],
    },
  },
})
