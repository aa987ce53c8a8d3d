import type { Entity } from '#core/model/entity.ts'
import { categoryClashInSource } from '#core/rules/migration/category-clash-in-source.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, chatPool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const europe = category('Europe', { chatPool: 'chatPool:P10' })
const asia = category('Asia', { chatPool: 'chatPool:P10' })
const desk = category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Europe' })
const flat = category('flat', { name: 'europe-desk', chatPool: 'chatPool:P10' })
const imported = (...content: Entity[]) => step([...bothPools, ...content], bothPools, importing())

testRule(categoryClashInSource, {
  valid: {
    'names of their own': imported(europe, desk, asia),
    'one name in two branches, which the path tells apart': imported(europe, asia, desk, {
      ...desk,
      id: 'category:other',
      parent: 'category:Asia',
    }),
    'one of them stays behind': step(
      [...bothPools, europe, desk, flat],
      bothPools,
      importing({ categories: ['Europe'] }),
    ),
    'no import': step([...bothPools, europe, desk, flat], bothPools),
    'a Persistent Chat pool, which has one level': step(
      [...bothPools, chatPool('Q13', 'lync2013'), { ...europe, chatPool: 'chatPool:Q13' }],
      bothPools,
      importing({ source: 'chatPool:Q13' }),
    ),
  },
  invalid: {
    'a sub-category that becomes what another one is': {
      plan: imported(europe, desk, flat),
      findings: [
        {
          stage: 's2',
          entities: ['category:Desk', 'category:flat'],
          related: ['chatPool:P10', 'chatPool:P13'],
          field: 'name',
          severity: 'warning',
          message: /^‘Desk’ in ‘Europe’ and ‘europe-desk’ of P10 would arrive on P13 as one category, ‘Europe-Desk’\./,
        },
      ],
    },
    'two of one name under one category': {
      plan: imported(europe, desk, { ...desk, id: 'category:again', name: 'DESK' }),
      findings: [{ entities: ['category:Desk', 'category:again'] }],
    },
  },
})
