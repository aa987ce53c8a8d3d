import { expect, it } from 'vitest'
import { stealsLivePool } from '#core/rules/endpoint/steals-live-pool.ts'
import { found } from '../../support/found.ts'
import { l10, l13, p10, p13 } from '../../support/migration.ts'
import { client, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const thief = { ...p13, endpoints: [{ sipAddress: 'SIP:ocschat@contoso.com' }] }

const callerOf = (target: 'chatPool:P10' | 'chatPool:Q10') => [
  users('Ann', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
  client('ann', 'groupChat2010', 'users:Ann', [target]),
]
const caller = callerOf('chatPool:P10')

testRule(stealsLivePool, {
  valid: {
    'the Group Chat pool is stopped': planOf([l10, l13, { ...known, state: 'stopped' }, thief]),
    'the Group Chat pool is gone': planOf([l13, thief]),
    'another address': planOf([l10, l13, known, { ...p13, endpoints: [{ sipAddress: 'sip:chat@contoso.com' }] }]),
    'nobody knows the Lookup address': planOf([l10, l13, p10, thief]),
  },
  invalid: {
    'the Group Chat pool runs': {
      plan: planOf([l10, l13, known, thief]),
      findings: [
        {
          entities: ['chatPool:P13', 'chatPool:P10'],
          field: 'endpoints',
          fixes: ['Remove the endpoint SIP:ocschat@contoso.com of P13', 'Stop P10 in Stage 1'],
        },
      ],
    },
    'an endpoint that is right once the Group Chat pool is stopped stays from then on': {
      plan: planOf([l10, l13, known, thief, ...caller], {
        entities: [l10, l13, { ...known, state: 'stopped' }, thief, ...caller],
        interim: true,
      }),
      findings: [{ stage: 's1', entities: ['chatPool:P13', 'chatPool:P10'] }],
    },
    'a client would find neither': {
      plan: planOf([
        l10,
        l13,
        known,
        thief,
        users('Ann', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
        client('ann', 'groupChat2010', 'users:Ann'),
      ]),
      findings: [
        { entities: ['chatPool:P13', 'chatPool:P10'], fixes: ['Remove the endpoint SIP:ocschat@contoso.com of P13'] },
      ],
    },
    'clients of a chat pool that is gone live by the endpoint': {
      plan: planOf([l10, { ...known, id: 'chatPool:Q10', name: 'Q10' }, ...callerOf('chatPool:Q10')], {
        entities: [l10, l13, known, thief, ...callerOf('chatPool:Q10')],
        interim: true,
      }),
      findings: [{ stage: 's2', entities: ['chatPool:P13', 'chatPool:P10'], fixes: ['Stop P10 in Stage 2'] }],
    },
    'two Group Chat pools with that address': {
      plan: planOf([l10, l13, known, { ...known, id: 'chatPool:Q10', name: 'Q10' }, thief]),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'] }, { entities: ['chatPool:P13', 'chatPool:Q10'] }],
    },
  },
})

it('is shown together with the address in use', () => {
  expect(found(planOf([l10, l13, known, thief]), 'error')).toEqual([
    'error endpoint/steals-live-pool chatPool:P13 chatPool:P10',
    'error endpoint/uri-in-use chatPool:P13 chatPool:P10',
  ])
})
