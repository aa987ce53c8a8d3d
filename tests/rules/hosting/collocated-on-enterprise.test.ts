import { collocatedOnEnterprise } from '#core/rules/hosting/collocated-on-enterprise.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const enterprise = pool('L13E', 'lync2013', {
  edition: 'enterprise',
  fqdn: 'l13e.contoso.com',
  frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'],
})
const on = (fields: Parameters<typeof chatPool>[2]) => chatPool('P13', 'lync2013', { hostedOn: 'pool:L13E', ...fields })

testRule(collocatedOnEnterprise, {
  valid: {
    'servers of its own': planOf([
      enterprise,
      on({ collocation: 'standalone', servers: [{ fqdn: 'chat1.contoso.com' }] }),
    ]),
    'nobody has said where it runs': planOf([enterprise, on({})]),
    'on a Standard Edition server': planOf([
      pool('L13S', 'lync2013', { edition: 'standard' }),
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13S', collocation: 'standardEdition' }),
    ]),
    'the edition is unknown': planOf([
      pool('L13', 'lync2013'),
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', collocation: 'frontEnd' }),
    ]),
    'a 2010 chat pool': planOf([
      pool('L10', 'lync2010', { edition: 'enterprise', frontEnds: ['fe1.contoso.com'] }),
      chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', servers: [{ fqdn: 'fe1.contoso.com' }] }),
    ]),
  },
  invalid: {
    'on the Front Ends': {
      plan: planOf([enterprise, on({ collocation: 'frontEnd' })]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L13E'],
          field: 'collocation',
          message: /^P13 runs on the Front Ends of L13E/,
          fixes: ['Run P13 on a server of its own'],
        },
      ],
    },
    'said to be on a Standard Edition server that is none': {
      plan: planOf([enterprise, on({ collocation: 'standardEdition', fqdn: 'L13E.contoso.com' })]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13E'], field: 'collocation' }],
    },
    'a server that is a Front End': {
      plan: planOf([enterprise, on({ servers: [{ fqdn: 'FE1.contoso.com' }, { fqdn: 'chat1.contoso.com' }] })]),
      findings: [
        { entities: ['chatPool:P13', 'pool:L13E'], field: 'servers', message: /runs on FE1\.contoso\.com of/ },
      ],
    },
  },
})
