import { expect, it } from 'vitest'
import { lookupAccountLeft } from '#core/rules/migration/lookup-account-left.ts'
import { found } from '../../support/found.ts'
import { bothPools, importing, l10, l13, p10, p13, prepared, step } from '../../support/migration.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const stopped = { ...known, state: 'stopped' } as const
const heir = { ...p13, endpoints: [{ sipAddress: 'sip:OCSChat@contoso.com' }] }
const deletion = { kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' } as const

testRule(lookupAccountLeft, {
  valid: {
    'it is deleted': step([l10, known], [l10], deletion),
    'nobody knows of one': step([l10, p10], [l10]),
    'the chat pool stays': step([l10, l13, known, p13], [l10, l13, stopped, p13], importing()),
    'it is deleted while the chat pool stays': step(
      [l10, l13, known, p13],
      [l10, l13, stopped, heir],
      importing(),
      deletion,
    ),
    'no import': step(bothPools, [l10, l13, stopped, heir]),
  },
  invalid: {
    'the chat pool goes': {
      plan: step([l10, known], [l10]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          field: 'lookupUri',
          fixes: ['Delete the Lookup account of P10 in the step to Stage 2'],
        },
      ],
    },
    'what is called an upgrade and is none hands nothing on': {
      plan: step([l10, known], [l10, { ...known, id: 'chatPool:Q10', name: 'Q10' }], {
        kind: 'upgradeGroupChat',
        source: 'chatPool:P10',
        target: 'chatPool:Q10',
      }),
      findings: [{ entities: ['chatPool:P10'] }],
    },
    'an endpoint takes over while the chat pool stays': {
      plan: step([l10, l13, known, p13], [l10, l13, stopped, heir], importing()),
      findings: [{ entities: ['chatPool:P10'] }],
    },
  },
})

it('leaves it to the endpoint that cannot be created', () => {
  const plan = step([l10, l13, known, p13], [l10, l13, stopped, heir], importing(), ...prepared)
  expect(found(plan, 'error', 'warning')).toEqual(['error endpoint/uri-in-use chatPool:P13 chatPool:P10'])
})
