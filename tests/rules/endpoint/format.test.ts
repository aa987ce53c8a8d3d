import { format } from '#core/rules/endpoint/format.ts'
import { l10, l13, p10, p13 } from '../../support/migration.ts'
import { planOf, planWith } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const having = (...addresses: string[]) => ({ ...p13, endpoints: addresses.map((sipAddress) => ({ sipAddress })) })
const expected = { entities: ['chatPool:P13'], field: 'endpoints' } as const

testRule(format, {
  valid: {
    'prefix and domain': planOf([l13, having('sip:chat@contoso.com', 'SIP:Chat2@Contoso.com')]),
    'nobody knows the SIP domains': planWith({ sipDomains: [] }, [l13, having('sip:chat@fabrikam.com')]),
    'no endpoints': planOf([l13, having()]),
    'an endpoint of Group Chat has a rule of its own': planOf([l10, { ...p10, endpoints: [{ sipAddress: 'chat' }] }]),
  },
  invalid: {
    'no prefix': {
      plan: planOf([l13, having('chat@contoso.com', 'sip:chat2@contoso.com')]),
      findings: [
        { ...expected, message: /has the endpoint ‘chat@contoso\.com’\./, fixes: ['Write sip:chat@contoso.com'] },
      ],
    },
    'another domain': {
      plan: planOf([l13, having('sip:chat@fabrikam.com')]),
      findings: [{ ...expected, message: /such as sip:chat@contoso\.com\./, fixes: [] }],
    },
    'no domain': { plan: planOf([l13, having('sip:chat')]), findings: [{ ...expected, fixes: [] }] },
    'a space, without known domains': {
      plan: planWith({ sipDomains: [] }, [l13, having('sip:the chat@contoso.com')]),
      findings: [{ ...expected, fixes: [] }],
    },
  },
})
