import { visibility } from '#core/rules/migration/visibility.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (...rooms: readonly ReturnType<typeof room>[]) => step([...bothPools, ...rooms], bothPools, importing())
const scoped = room('Sales', { chatPool: 'chatPool:P10', privacy: 'scoped' })
const secluded = room('Board', { chatPool: 'chatPool:P10', privacy: 'private' })

testRule(visibility, {
  valid: {
    'nobody knows the privacy': of(room('Sales', { chatPool: 'chatPool:P10' })),
    'the room stays behind': of({ ...scoped, disabled: true }),
    'no import': step([...bothPools, scoped], bothPools),
  },
  invalid: {
    'a scoped and a private room': {
      plan: of(scoped, secluded),
      findings: [
        {
          stage: 's2',
          severity: 'info',
          entities: ['chatPool:P10', 'chatPool:P13'],
          related: ['room:Sales', 'room:Board'],
          message: /1 scoped room to closed and 1 private room to secret/,
        },
      ],
    },
    'scoped rooms only': { plan: of(scoped), findings: [{ entities: ['chatPool:P10', 'chatPool:P13'] }] },
  },
})
