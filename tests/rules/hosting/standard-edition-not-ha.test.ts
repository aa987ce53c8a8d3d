import { standardEditionNotHa } from '#core/rules/hosting/standard-edition-not-ha.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const server = pool('L13S', 'lync2013', { edition: 'standard', fqdn: 'se13.contoso.com' })
const on = (fields: Parameters<typeof chatPool>[2]) =>
  planOf([server, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13S', collocation: 'standardEdition', ...fields })])
const two = [{ fqdn: 'se13.contoso.com' }, { fqdn: 'chat2.contoso.com' }]
const fixes = ['Run P13 on a server of its own', 'Leave P13 a single server']

testRule(standardEditionNotHa, {
  valid: {
    'one server': on({ servers: [{ fqdn: 'se13.contoso.com' }] }),
    'nothing said of its servers': on({}),
    'servers of its own': on({ collocation: 'standalone', servers: two, mirrorStore: { instance: 'sql2\\chat' } }),
    'not stretched': on({ stretched: false }),
  },
  invalid: {
    'two servers': {
      plan: on({ servers: two }),
      findings: [{ entities: ['chatPool:P13'], field: 'collocation', message: /has 2 servers\./, fixes }],
    },
    'a mirror': {
      plan: on({ mirrorStore: { instance: 'sql2\\chat' } }),
      findings: [{ entities: ['chatPool:P13'], message: /has a mirror store\./, fixes }],
    },
    'all of it at once is one finding': {
      plan: on({ servers: two, mirrorStore: {}, stretched: true }),
      findings: [{ entities: ['chatPool:P13'], message: /2 servers, a mirror store and two data centers/, fixes }],
    },
  },
})
