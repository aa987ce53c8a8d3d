import type { Entity } from '#core/model/entity.ts'
import { legacyNoFriendlyEndpoint } from '#core/rules/client/legacy-no-friendly-endpoint.ts'
import { chatPool, client, planOf, planWith, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const bare = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [] })
const old = client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13'])
const entities = (...more: Entity[]) => [pool('L13', 'lync2013'), users('Ann', { sipDomain: 'fabrikam.com' }), ...more]
const plan = (...more: Entity[]) => planOf(entities(...more))

testRule(legacyNoFriendlyEndpoint, {
  valid: {
    'an endpoint': plan({ ...bare, endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] }, old),
    'nobody knows the endpoints': plan(chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }), old),
    'no Group Chat client': plan(bare, client('a', 'lync2013', 'users:Ann', ['chatPool:P13'])),
    'a Group Chat pool': plan(chatPool('P13', 'lync2010', { endpoints: [] }), old),
  },
  invalid: {
    'no endpoint': {
      plan: plan(bare, old),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['client:a'],
          field: 'endpoints',
          severity: 'warning',
          fixes: ['Create the endpoint sip:p13@contoso.com on P13'],
          message: /^1 Group Chat client connects to P13/,
        },
      ],
    },
    'two clients are one finding': {
      plan: planWith({ sipDomains: [] }, entities(bare, old, { ...old, id: 'client:b' })),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['client:a', 'client:b'],
          fixes: ['Create the endpoint sip:p13@fabrikam.com on P13'],
        },
      ],
    },
    'without any SIP domain no address can be offered': {
      plan: planWith({ sipDomains: [] }, [pool('L13', 'lync2013'), bare, { ...old, users: 'users:gone' }]),
      findings: [{ entities: ['chatPool:P13'], fixes: [] }],
    },
  },
})
