import type { Entity } from '#core/model/entity.ts'
import { legacyMultiSipDomain } from '#core/rules/client/legacy-multi-sip-domain.ts'
import { chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const lookup = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' })
const automatic = {
  ...client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
  configuration: 'automatic',
} as const
const foreign = users('Ann', { sipDomain: 'fabrikam.com' })
const plan = (...entities: Entity[]) => planOf([pool('L10', 'lync2010'), ...entities])

testRule(legacyMultiSipDomain, {
  valid: {
    'the same SIP domain': plan(lookup, automatic, users('Ann', { sipDomain: 'Contoso.com' })),
    'set by hand': plan(lookup, { ...automatic, configuration: 'manual' }, foreign),
    'nobody knows how it is set': plan(lookup, client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10']), foreign),
    'nobody knows the Lookup address': plan(chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }), automatic, foreign),
    'nobody knows the SIP domain of the users': plan(lookup, automatic, users('Ann')),
  },
  invalid: {
    'a Lookup address of another SIP domain': {
      plan: plan(lookup, automatic, foreign),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10'],
          related: ['users:Ann'],
          field: 'configuration',
          severity: 'warning',
          fixes: ['Set the Lync 2010 Group Chat client of Ann by hand'],
        },
      ],
    },
    'a SIP domain known from the address of the user': {
      plan: plan(lookup, automatic, users('Ann', { sipAddress: 'ann@fabrikam.com' })),
      findings: [{ entities: ['client:a', 'chatPool:P10'], message: /looks for its chat pool in fabrikam\.com/ }],
    },
  },
})
