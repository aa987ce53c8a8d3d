import type { Migration } from '#core/domain/migration/migration.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import { isLegacy } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { current } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { MigrationStep } from '../store/migration.ts'
import { showStage, useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import type { Command } from './command.ts'
import { returnFocus } from './gestures.ts'

/** The Group Chat pool that is selected. */
function selectedSource() {
  const now = current()
  const [id, ...more] = useSession.getState().selection
  const entity = id && more.length === 0 && now ? entityOf(now.stage.topology, id) : undefined
  return entity?.kind === 'chatPool' && isLegacy(entity) ? entity : undefined
}

export const migrateCommands = {
  migrateContent: {
    title: 'Migrate content…',
    group: 'arrange',
    shortcuts: ['G'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (selectedSource() ? undefined : 'Select a Group Chat pool first.'),
    run: askToMigrate,
  },
} satisfies Record<string, Command>

/** What is migrated where, with all that it brings. */
async function askToMigrate(): Promise<void> {
  const source = selectedSource()
  if (!source) return
  const answer = await ask({ type: 'migrate', source })
  if (answer) migrate(answer.step, answer.migration, [source.name, answer.target.name])
  returnFocus(source.id)
}

/** Does what the dialog has shown, as one step. */
function migrate(step: MigrationStep, migration: Migration, names: readonly [string, string]): void {
  const label = `Migrate content of ${names[0]} into ${names[1]}`
  act(label, step.stage, () => migrateContent(step.plan, migration), {
    isToldBefore: true,
    afterwards: () => showStage(step.stage),
  })
}
