import type { Entity } from '#core/model/entity.ts'
import { legacyUnconfigured } from '#core/rules/client/legacy-unconfigured.ts'
import { chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const ann = users('Ann', { sipAddress: 'sip:ann@contoso.com' })
const lost = client('a', 'groupChat2010', 'users:Ann')
const plan = (...entities: Entity[]) => planOf([pool('L10', 'lync2010'), pool('L13', 'lync2013'), ...entities])
const legacy = (lookupUri?: string) =>
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', ...(lookupUri && { lookupUri }) })
const persistent = (...sipAddresses: string[]) =>
  chatPool('P13', 'lync2013', {
    hostedOn: 'pool:L13',
    endpoints: sipAddresses.map((sipAddress) => ({ sipAddress })),
  })

testRule(legacyUnconfigured, {
  valid: {
    'a target': plan(legacy('sip:gc@contoso.com'), ann, client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10'])),
    'a Lookup address where it looks': plan(legacy('sip:OCSChat@contoso.com'), ann, lost),
    'an endpoint where it looks': plan(persistent('sip:ocschat@contoso.com'), ann, lost),
    'nobody knows the Lookup address': plan(legacy(), persistent(), ann, lost),
    'nobody knows the endpoints': plan(chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }), ann, lost),
    'nobody knows the SIP domain': plan(legacy('sip:gc@contoso.com'), users('Ann'), lost),
    'nobody knows the users': plan(legacy('sip:gc@contoso.com'), client('a', 'groupChat2010')),
    'no chat pool yet': plan(ann, lost),
    'a Lync 2013 client': plan(persistent(), ann, client('a', 'lync2013', 'users:Ann')),
  },
  invalid: {
    'a Lookup address elsewhere': {
      plan: plan(legacy('sip:gc@contoso.com'), persistent('sip:pchat@contoso.com'), ann, lost),
      findings: [
        {
          entities: ['client:a'],
          related: ['users:Ann'],
          field: 'connectsTo',
          severity: 'warning',
          message: /none answers to sip:ocschat@contoso\.com/,
          fixes: [
            'Connect the Lync 2010 Group Chat client of Ann to P10',
            'Connect the Lync 2010 Group Chat client of Ann to P13',
            'Create the endpoint sip:ocschat@contoso.com on P13',
          ],
        },
      ],
    },
    'the default address of another SIP domain': {
      plan: plan(legacy('sip:ocschat@contoso.com'), users('Ann', { sipDomain: 'fabrikam.com' }), lost),
      findings: [{ entities: ['client:a'], fixes: ['Connect the Lync 2010 Group Chat client of Ann to P10'] }],
    },
    'set by hand, but to nothing': {
      plan: plan(legacy(), { ...lost, configuration: 'manual' }),
      findings: [{ entities: ['client:a'], fixes: ['Connect the Lync 2010 Group Chat client to P10'] }],
    },
  },
})
