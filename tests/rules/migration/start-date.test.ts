import { startDate } from '#core/rules/migration/start-date.ts'
import { bothPools, importing, prepared, step } from '../../support/migration.ts'
import { room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const before = [...bothPools, room('Sales', { chatPool: 'chatPool:P10' })]

testRule(startDate, {
  valid: {
    'no start date': step(before, bothPools, importing()),
    'no import': step(before, before),
  },
  invalid: {
    'a start date': {
      plan: step(before, bothPools, importing({ startDate: '2025-01-01' }), ...prepared),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['room:Sales'],
          message: /^What was written before 2025-01-01 in 1 room of P10/,
          fixes: ['Import P10 into P13 without a start date'],
        },
      ],
    },
    'a start date, with nothing to import': {
      plan: step(bothPools, bothPools, importing({ startDate: '2025-01-01' })),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], message: /before 2025-01-01 in rooms of P10/ }],
    },
    'a start date with a level': {
      plan: step(before, before, importing({ startDate: '2025-01-01', level: 'RoomDirectory' })),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'] }],
    },
  },
})
