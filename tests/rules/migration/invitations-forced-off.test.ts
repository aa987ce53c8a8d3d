import { invitationsForcedOff } from '#core/rules/migration/invitations-forced-off.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (category_: object, ...rooms: readonly ReturnType<typeof room>[]) =>
  step([...bothPools, category('Ops', { chatPool: 'chatPool:P10', ...category_ }), ...rooms], bothPools, importing())
const on = room('Sales', { category: 'category:Ops', invitations: true })
const off = room('Trading', { category: 'category:Ops', invitations: false })

testRule(invitationsForcedOff, {
  valid: {
    'on in the category too': of({ invitations: true }, on),
    'off in both': of({ invitations: false }, off),
    'unknown of the category': of({}, on),
    'unknown of the rooms': of({ invitations: false }, room('Sales', { category: 'category:Ops' })),
    'the room stays behind': of({ invitations: false }, { ...on, disabled: true }),
  },
  invalid: {
    'on in a room of a category that has them off': {
      plan: of({ invitations: false }, on, off),
      findings: [
        {
          stage: 's2',
          entities: ['category:Ops'],
          related: ['room:Sales', 'chatPool:P10', 'chatPool:P13'],
          field: 'invitations',
          fixes: ['Switch invitations on for Ops in Stage 1'],
        },
      ],
    },
    'several rooms are one finding': {
      plan: of({ invitations: false }, on, { ...off, invitations: true }),
      findings: [{ entities: ['category:Ops'], message: /2 rooms \(‘Sales’ and ‘Trading’\)/ }],
    },
  },
})
