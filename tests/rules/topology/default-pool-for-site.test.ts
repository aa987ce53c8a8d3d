import type { Entity, Site } from '#core/model/entity.ts'
import { defaultPoolForSite } from '#core/rules/topology/default-pool-for-site.ts'
import { chatPool, planOf, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate: readonly Entity[] = [
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  chatPool('P13a', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P13b', 'lync2013', { hostedOn: 'pool:L13', site: 'site:Oslo' }),
  users('Ann', { homedOn: 'pool:L13' }),
]
const oslo = (fields: Partial<Site> = {}) => site('Oslo', fields)
const central = { siteKind: 'central' } as const

testRule(defaultPoolForSite, {
  valid: {
    'a default chat pool': planOf([...estate, oslo({ ...central, defaultChatPool: 'chatPool:P13a' })]),
    'a fresh sketch': planOf([...estate, oslo()]),
    'one Persistent Chat pool': planOf([
      ...estate.filter(({ id }) => id !== 'chatPool:P13b'),
      chatPool('P10', 'lync2010'),
      oslo(central),
    ]),
    'a site without users': planOf([...estate, oslo({ defaultChatPool: 'chatPool:P13a' }), site('Bergen', central)]),
    'users on Lync 2010': planOf([
      ...estate.filter(({ kind }) => kind === 'chatPool'),
      pool('L10', 'lync2010', { site: 'site:Oslo' }),
      users('Ann', { homedOn: 'pool:L10' }),
      oslo(central),
    ]),
  },
  invalid: {
    'a site that is described': {
      plan: planOf([...estate, oslo(central)]),
      findings: [
        {
          entities: ['site:Oslo'],
          field: 'defaultChatPool',
          fixes: ['Make P13b the default chat pool of Oslo', 'Make P13a the default chat pool of Oslo'],
        },
      ],
    },
    'a site that was left out while another has one': {
      plan: planOf([...estate, oslo(), site('Bergen', { defaultChatPool: 'chatPool:P13a' })]),
      findings: [{ entities: ['site:Oslo'] }],
    },
  },
})
