import { partialLevel } from '#core/rules/migration/partial-level.ts'
import { bothPools, importing, l10, l13, p13, prepared, step, withIds } from '../../support/migration.ts'
import { category, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const content = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  room('Trading', { category: 'category:Ops' }),
  category('Desk', { chatPool: 'chatPool:P10' }),
  room('Rates', { category: 'category:Desk' }),
]
const before = [...bothPools, ...content]
const after = [l10, l13, p13]

testRule(partialLevel, {
  valid: {
    everything: step(before, after, importing(), ...prepared),
    'everything, said aloud': step(before, after, importing({ level: 'All' })),
    'in two parts': step(
      before,
      after,
      importing({ categories: ['Ops'] }),
      importing({ categories: ['category:Desk'] }),
    ),
    'the room directory first, the messages then': planOf(
      before,
      { entities: before, operations: withIds([importing({ level: 'RoomDirectory' })]) },
      { entities: after, operations: withIds([importing({ level: 'Content' })]), interim: true },
    ),
    'the source stays': step(before, before, importing({ level: 'RoomDirectory' })),
    'no import at all is another rule': step(before, after),
    'discarded on purpose': step(before, after, importing({ level: 'RoomDirectory' }), {
      kind: 'discardContent',
      chatPool: 'chatPool:P10',
      reason: 'Only the rooms matter',
    }),
  },
  invalid: {
    'the room directory only': {
      plan: step(before, after, importing({ level: 'RoomDirectory' }), ...prepared),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          related: ['room:Rates', 'room:Trading'],
          fixes: ['Import everything of P10 in the step to Stage 2'],
        },
      ],
    },
    'some categories only': {
      plan: step(before, after, importing({ categories: ['ops'] }), ...prepared),
      findings: [{ entities: ['chatPool:P10'], related: ['room:Rates'] }],
    },
    'the source goes in a later step': {
      plan: planOf(
        before,
        { entities: before, operations: withIds([importing({ level: 'User' })]) },
        { entities: after, interim: true },
      ),
      findings: [{ stage: 's3', entities: ['chatPool:P10'], fixes: [] }],
    },
  },
})
