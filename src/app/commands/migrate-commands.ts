import { FolderInput } from 'lucide-react'
import type { Migration } from '#core/domain/migration/migration.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import { type ChatPool, type Entity, isLegacy } from '#core/model/entity.ts'
import { focusDrawn } from '../focus/moving.ts'
import { ask } from '../store/dialog-store.ts'
import type { MigrationStep } from '../store/migration.ts'
import { showStage } from '../store/session-store.ts'
import { act } from './act.ts'
import { type Command, command } from './command.ts'
import { oneObjectThat } from './needs.ts'

const isGroupChat = (object: Entity): object is ChatPool => object.kind === 'chatPool' && isLegacy(object)

const aGroupChatPool = oneObjectThat(isGroupChat, 'Select a Group Chat pool first.')

export const migrateCommands = {
  migrateContent: command({
    title: 'Migrate content…',
    group: 'arrange',
    icon: FolderInput,
    shortcuts: ['G'],
    when: 'canvas',
    edits: true,
    needs: aGroupChatPool,
    /** What is migrated where, with all that it brings. */
    async run({ object: source }) {
      const answer = await ask({ type: 'migrate', source })
      if (answer) migrate(answer.step, answer.migration, [source.name, answer.target.name])
      focusDrawn(source.id)
    },
  }),
} satisfies Record<string, Command>

/** Does what the dialog has shown, as one step. */
function migrate(step: MigrationStep, migration: Migration, names: readonly [string, string]): void {
  const label = `Migrate content of ${names[0]} into ${names[1]}`
  act(label, step.stage, () => migrateContent(step.plan, migration), {
    isToldBefore: true,
    afterwards: () => showStage(step.stage),
  })
}
