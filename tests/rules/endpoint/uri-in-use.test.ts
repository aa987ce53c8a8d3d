import { uriInUse } from '#core/rules/endpoint/uri-in-use.ts'
import { l10, l13, p10, p13, step } from '../../support/migration.ts'
import { chatPool, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const stopped = { ...known, state: 'stopped' } as const
const having = (...addresses: string[]) => ({ ...p13, endpoints: addresses.map((sipAddress) => ({ sipAddress })) })
const heir = having('sip:OCSChat@contoso.com')
const deletion = { kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' } as const

testRule(uriInUse, {
  valid: {
    'an address of its own': planOf([l10, l13, known, having('sip:chat@contoso.com')]),
    'the Group Chat pool is gone': step([l10, l13, known, p13], [l10, l13, heir]),
    'its Lookup account is deleted': step([l10, l13, known, p13], [l10, l13, stopped, heir], deletion),
    'nobody knows the Lookup address': planOf([l10, l13, p10, heir]),
    'nobody knows the endpoints': planOf([l10, l13, known, p13]),
    'an endpoint of Group Chat has a rule of its own': planOf([l10, { ...known, endpoints: heir.endpoints }]),
  },
  invalid: {
    'a Lookup account in a sketch': {
      plan: planOf([l10, l13, known, heir]),
      findings: [
        {
          entities: ['chatPool:P13', 'chatPool:P10'],
          field: 'endpoints',
          message: /the Lookup account of P10 still has it\..* Delete the Lookup account first\.$/,
          fixes: ['Remove the endpoint sip:OCSChat@contoso.com of P13'],
        },
      ],
    },
    'a Lookup account that a step can delete': {
      plan: step([l10, l13, known, p13], [l10, l13, stopped, heir]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          fixes: ['Delete the Lookup account of P10 in the step to Stage 2'],
        },
      ],
    },
    users: {
      plan: planOf([l13, having('sip:ann@contoso.com'), users('Ann', { sipAddress: 'ann@contoso.com' })]),
      findings: [{ entities: ['chatPool:P13', 'users:Ann'], message: /it is the address of Ann/ }],
    },
    'an endpoint of another chat pool, once': {
      plan: planOf([
        l13,
        having('sip:chat@contoso.com'),
        chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:chat@contoso.com' }] }),
      ]),
      findings: [
        {
          entities: ['chatPool:P13', 'chatPool:Q13'],
          fixes: ['Remove the endpoint sip:chat@contoso.com of P13'],
        },
      ],
    },
    'two addresses of one owner are one finding': {
      plan: planOf([
        l13,
        having('sip:a@contoso.com', 'sip:b@contoso.com'),
        { ...having('sip:a@contoso.com', 'sip:b@contoso.com'), id: 'chatPool:Q13', name: 'Q13' },
      ]),
      findings: [{ entities: ['chatPool:P13', 'chatPool:Q13'], message: /sip:a@contoso\.com and sip:b@contoso\.com/ }],
    },
    'the same endpoint twice': {
      plan: planOf([l13, having('sip:chat@contoso.com', 'SIP:chat@contoso.com')]),
      findings: [{ entities: ['chatPool:P13'], fixes: ['Keep one of each endpoint of P13'] }],
    },
  },
})
