import { standardEditionFqdn } from '#core/rules/hosting/standard-edition-fqdn.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const server = pool('L13S', 'lync2013', { edition: 'standard', fqdn: 'se13.contoso.com' })
const on = (fields: Parameters<typeof chatPool>[2]) => chatPool('P13', 'lync2013', { hostedOn: 'pool:L13S', ...fields })

testRule(standardEditionFqdn, {
  valid: {
    'the same FQDN, whatever the case': planOf([
      server,
      on({ collocation: 'standardEdition', fqdn: 'SE13.contoso.com' }),
    ]),
    'a separate server with the Standard Edition server as next hop': planOf([
      server,
      on({ collocation: 'standalone', fqdn: 'chat.contoso.com' }),
    ]),
    'an FQDN that nobody has filled in': planOf([server, on({ collocation: 'standardEdition' })]),
    'the FQDN of the server is unknown': planOf([
      pool('L13S', 'lync2013'),
      on({ collocation: 'standardEdition', fqdn: 'chat.contoso.com' }),
    ]),
  },
  invalid: {
    'another FQDN': {
      plan: planOf([server, on({ collocation: 'standardEdition', fqdn: 'chat.contoso.com' })]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L13S'],
          field: 'fqdn',
          fixes: ['Give P13 the FQDN se13.contoso.com'],
        },
      ],
    },
    'in a later stage only': {
      plan: planOf([server], [server, on({ collocation: 'standardEdition', fqdn: 'chat.contoso.com' })]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13S'], stage: 's2' }],
    },
  },
})
