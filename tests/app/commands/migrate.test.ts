import { expect } from 'vitest'
import { migrateCommands } from '#app/commands/migrate-commands.ts'
import { migrationSteps } from '#app/store/migration.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { chat, l10, smallPlan, target, trading } from './small-plan.ts'

const step = migrationSteps(smallPlan, chat.id, 's1')[0]!
const missing = 'Select a Group Chat pool first.'

describeCommands(
  migrateCommands,
  { plan: smallPlan },
  {
    migrateContent: [
      { when: 'nothing is selected', disabled: missing },
      { when: 'a pool is selected', selected: [l10.id], disabled: missing },
      { when: 'a Persistent Chat pool is selected', selected: [target.id], disabled: missing },
      {
        when: 'a Group Chat pool is selected, its content moves in the step to a new stage',
        selected: [chat.id],
        opens: { type: 'migrate', source: chat },
        answers: { step, migration: { stage: step.stage, source: chat.id, target: target.id }, target },
        step: 'Migrate content of GC into PChat',
        shows: step.stage,
        leaves({ plan, entity }) {
          expect(plan.stages).toHaveLength(2)
          expect(entity(trading.id)).toMatchObject({ chatPool: target.id })
        },
      },
      {
        when: 'the person thinks better of it',
        selected: [chat.id],
        opens: { type: 'migrate', source: chat },
        leaves: ({ plan }) => expect(plan).toBe(smallPlan),
      },
    ],
  },
)
