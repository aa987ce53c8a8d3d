import type { ChatPool } from '#core/model/entity.ts'
import { adDomain } from '#core/rules/topology/ad-domain.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const servers = (...domains: readonly (string | undefined)[]): NonNullable<ChatPool['servers']> =>
  domains.map((domain, at) => ({ fqdn: `pc${at + 1}.contoso.com`, ...(domain && { domain }) }))
const of = (fields: Partial<ChatPool>) =>
  planOf([
    pool('L13', 'lync2013', { domain: 'contoso.com' }),
    chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', ...fields }),
  ])

testRule(adDomain, {
  valid: {
    'one domain, whatever the case': of({ domain: 'contoso.com', servers: servers('CONTOSO.com', 'contoso.com') }),
    'unknown domains': of({ servers: servers(undefined, undefined) }),
    'a single server': of({ servers: servers('emea.contoso.com') }),
    'unknown servers': of({ domain: 'emea.contoso.com' }),
  },
  invalid: {
    'servers in two domains': {
      plan: of({ servers: servers('contoso.com', 'emea.contoso.com') }),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'servers',
          message: /several domains: contoso\.com and emea\.contoso\.com\./,
        },
      ],
    },
    'the host in another one': {
      plan: of({ domain: 'emea.contoso.com', servers: servers(undefined, undefined) }),
      findings: [{ entities: ['chatPool:P13'], field: 'domain' }],
    },
  },
})
