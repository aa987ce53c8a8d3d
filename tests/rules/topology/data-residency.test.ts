import type { Entity } from '#core/model/entity.ts'
import { dataResidency } from '#core/rules/topology/data-residency.ts'
import { category, chatPool, planOf, room, site } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const trading = room('Trading', { category: 'category:Ops', region: 'Europe' })
const of = (region: string | undefined, entity: Entity = trading) =>
  planOf([
    site('Oslo', region ? { region } : {}),
    chatPool('P13', 'lync2013', { site: 'site:Oslo' }),
    category('Ops', { chatPool: 'chatPool:P13' }),
    entity,
  ])

testRule(dataResidency, {
  valid: {
    'in its region': of('Europe'),
    'in its region, whatever the case': of('EUROPE'),
    'a site of unknown region': of(undefined),
    'a room of no region': of('America', room('Trading', { category: 'category:Ops' })),
    'a chat pool without a site': planOf([chatPool('P13', 'lync2013'), { ...trading, chatPool: 'chatPool:P13' }]),
    'a Group Chat pool, which the migration leaves': planOf([
      site('Oslo', { region: 'America' }),
      chatPool('P10', 'lync2010', { site: 'site:Oslo' }),
      { ...trading, chatPool: 'chatPool:P10' },
    ]),
  },
  invalid: {
    'in another region': {
      plan: of('America'),
      findings: [
        {
          entities: ['room:Trading', 'chatPool:P13'],
          related: ['site:Oslo'],
          field: 'region',
          message: /^Trading has to stay in Europe, but P13 is in Oslo \(America\)\./,
        },
      ],
    },
  },
})
