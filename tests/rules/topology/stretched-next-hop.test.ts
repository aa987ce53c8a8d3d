import type { ChatPool } from '#core/model/entity.ts'
import { stretchedNextHop } from '#core/rules/topology/stretched-next-hop.ts'
import { chatPool, planOf, pool, site } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const [oslo, bergen] = [site('Oslo'), site('Bergen')]
const l13 = pool('L13', 'lync2013', { site: 'site:Oslo' })
const chat = (fields: Partial<ChatPool> = {}) =>
  chatPool('P13', 'lync2013', {
    hostedOn: 'pool:L13',
    stretched: true,
    servers: [
      { fqdn: 'pc1.contoso.com', dataCenter: 'Oslo' },
      { fqdn: 'pc2.contoso.com', dataCenter: 'Bergen' },
    ],
    ...fields,
  })

testRule(stretchedNextHop, {
  valid: {
    'a second pool in another site': planOf([
      oslo,
      bergen,
      l13,
      pool('M13', 'lync2013', { site: 'site:Bergen' }),
      chat(),
    ]),
    'a second pool of which nobody knows where it is': planOf([oslo, l13, pool('M13', 'lync2013'), chat()]),
    'a second pool in the same site, which may have both data centers': planOf([
      oslo,
      l13,
      pool('M13', 'lync2013', { site: 'site:Oslo' }),
      chat(),
    ]),
    'servers in one data center': planOf([
      oslo,
      l13,
      chat({ servers: [{ fqdn: 'pc1.contoso.com', dataCenter: 'Oslo' }] }),
    ]),
    'servers that nobody has filled in': planOf([
      oslo,
      l13,
      chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', stretched: true }),
    ]),
    'a chat pool that is not stretched': planOf([oslo, l13, chat({ stretched: false })]),
  },
  invalid: {
    'its host alone': {
      plan: planOf([oslo, bergen, l13, chat()]),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['pool:L13'],
          field: 'stretched',
          severity: 'warning',
          message: /stretched over Oslo and Bergen, but no Lync 2013 pool beside L13/,
        },
      ],
    },
    'an older pool in the second data center': {
      plan: planOf([oslo, bergen, l13, pool('L10', 'lync2010', { site: 'site:Bergen' }), chat()]),
      findings: [{ entities: ['chatPool:P13'] }],
    },
  },
})
