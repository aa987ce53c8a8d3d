import { flattenRenames } from '#core/rules/migration/flatten-renames.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const flat = [category('Ops', { chatPool: 'chatPool:P10' }), room('Sales', { category: 'category:Ops' })]
const nested = [
  ...flat,
  category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Ops' }),
  category('Bonds', { chatPool: 'chatPool:P10', parent: 'category:Desk' }),
  room('Rates', { category: 'category:Desk' }),
]

testRule(flattenRenames, {
  valid: {
    'one level': step([...bothPools, ...flat], bothPools, importing()),
    'no import': step([...bothPools, ...nested], bothPools),
    'sub-categories that are not imported': step(
      [...bothPools, ...nested],
      bothPools,
      importing({ categories: ['Support'] }),
    ),
  },
  invalid: {
    'sub-categories': {
      plan: step([...bothPools, ...nested], bothPools, importing()),
      findings: [
        {
          stage: 's2',
          severity: 'info',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['category:Bonds', 'category:Desk', 'room:Rates'],
          message: /renames 2 sub-categories and 1 room in them: ‘Rates’ becomes ‘Ops-Desk-Rates’/,
        },
      ],
    },
    'a circle ends where it closes': {
      plan: step(
        [
          ...bothPools,
          category('One', { chatPool: 'chatPool:P10', parent: 'category:Two' }),
          category('Two', { chatPool: 'chatPool:P10', parent: 'category:One' }),
        ],
        bothPools,
        importing(),
      ),
      findings: [
        {
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['category:One', 'category:Two'],
          message: /renames 2 sub-categories: ‘One’ becomes/,
        },
      ],
    },
  },
})
