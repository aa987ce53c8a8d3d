import { roomClashInSource } from '#core/rules/migration/room-clash-in-source.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const categories = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  category('Sales', { chatPool: 'chatPool:P10' }),
  category('North', { chatPool: 'chatPool:P10', parent: 'category:Sales' }),
  category('South', { chatPool: 'chatPool:P10', parent: 'category:Sales' }),
]
const called = (id: string, name: string, of: string, fields = {}) => ({
  ...room(id, { category: `category:${of}`, ...fields }),
  name,
})
const having = (...rooms: readonly ReturnType<typeof room>[]) =>
  step([...bothPools, ...categories, ...rooms], bothPools, importing())

testRule(roomClashInSource, {
  valid: {
    'different names': having(called('a', 'News', 'Ops'), called('b', 'Help', 'Sales')),
    'different paths': having(called('a', 'News', 'North'), called('b', 'News', 'South')),
    'one of them stays behind': having(called('a', 'News', 'Ops'), called('b', 'News', 'Sales', { disabled: true })),
    'no import': step(
      [...bothPools, ...categories, called('a', 'News', 'Ops'), called('b', 'News', 'Sales')],
      bothPools,
    ),
  },
  invalid: {
    'rooms of topmost categories, if they get no prefix': {
      plan: having(called('a', 'News', 'Ops'), called('b', 'news', 'Sales')),
      findings: [
        {
          stage: 's2',
          entities: ['room:a', 'room:b'],
          field: 'name',
          message: /^‘News’ in ‘Ops’ and ‘news’ in ‘Sales’ of P10 .* depends on product behaviour\.$/,
        },
      ],
    },
    'two of one category': {
      plan: having(called('a', 'News', 'Ops'), called('b', 'News', 'Ops')),
      findings: [{ entities: ['room:a', 'room:b'], message: /Rename all but one before the import\.$/ }],
    },
    'a path and a name that join to the same': {
      plan: having(called('a', 'News', 'North'), called('b', 'Sales-North-News', 'Ops')),
      findings: [{ entities: ['room:a', 'room:b'], message: /depends on product behaviour/ }],
    },
  },
})
