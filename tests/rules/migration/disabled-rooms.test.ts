import { disabledRooms } from '#core/rules/migration/disabled-rooms.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const sales = room('Sales', { chatPool: 'chatPool:P10' })
const disabled = room('Old', { chatPool: 'chatPool:P10', disabled: true })
const marked = room('Left', { chatPool: 'chatPool:P10', leaveBehind: true })
const of = (...rooms: readonly ReturnType<typeof room>[]) => step([...bothPools, ...rooms], bothPools, importing())

testRule(disabledRooms, {
  valid: {
    'all rooms go': of(sales),
    'a disabled room of the target': of({ ...disabled, chatPool: 'chatPool:P13' }),
    'no import': step([...bothPools, disabled, marked], bothPools),
  },
  invalid: {
    'a disabled room': {
      plan: of(sales, disabled),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['room:Old'],
          severity: 'info',
          message: /^1 room \(‘Old’\) of P10 will stay behind/,
          fixes: [],
        },
      ],
    },
    'a room that is marked, but enabled': {
      plan: of(marked, disabled),
      findings: [
        {
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['room:Left', 'room:Old'],
          severity: 'warning',
          message: /‘Left’\) of P10 should stay behind but will be imported\. Disable it before\./,
          fixes: ['Disable 1 room (‘Left’) in Stage 1'],
        },
      ],
    },
    'a room that is marked and disabled': {
      plan: of({ ...marked, disabled: true }),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'], severity: 'info' }],
    },
  },
})
