import type { Migration } from '#core/domain/migration/migration.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { focusDrawn } from '../focus/moving.ts'
import { ask } from '../store/dialog-store.ts'
import type { MigrationStep } from '../store/migration.ts'
import { showStage } from '../store/session-store.ts'
import { act } from './act.ts'

/** Asks what of a chat pool is migrated where, with all that it brings, and does it. */
export async function migrateFrom(source: ChatPool): Promise<void> {
  const answer = await ask({ type: 'migrate', source })
  if (answer) migrate(answer.step, answer.migration, [source.name, answer.target.name])
  focusDrawn(source.id)
}

/** Does what the dialog has shown, as one step. */
function migrate(step: MigrationStep, migration: Migration, names: readonly [string, string]): void {
  const label = `Migrate content of ${names[0]} into ${names[1]}`
  act(label, step.stage, () => migrateContent(step.plan, migration), {
    isToldBefore: true,
    afterwards: () => showStage(step.stage),
  })
}
