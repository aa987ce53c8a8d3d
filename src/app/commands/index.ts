import { usePlanStore } from '../store/plan-store.ts'
import { arrangeCommands } from './arrange-commands.ts'
import { attempt } from './attempt.ts'
import { clipboardCommands } from './clipboard-commands.ts'
import type { Command } from './command.ts'
import { compareCommands } from './compare-commands.ts'
import { editCommands } from './edit-commands.ts'
import { exportCommands } from './export-commands.ts'
import { fileCommands } from './file-commands.ts'
import { helpCommands } from './help-commands.ts'
import { insertCommands } from './insert-commands.ts'
import { joinCommands } from './join-commands.ts'
import { migrateCommands } from './migrate-commands.ts'
import { panelCommands } from './panel-commands.ts'
import { problemCommands } from './problem-commands.ts'
import { roomsCommands } from './rooms-commands.ts'
import { stageCommands } from './stage-commands.ts'
import { viewCommands } from './view-commands.ts'
import { walkCommands } from './walk-commands.ts'
import { zoomCommands } from './zoom-commands.ts'

/** Everything that can be done without saying more. */
export const commands = {
  ...fileCommands,
  ...exportCommands,
  ...editCommands,
  ...clipboardCommands,
  ...insertCommands,
  ...joinCommands,
  ...arrangeCommands,
  ...walkCommands,
  ...stageCommands,
  ...problemCommands,
  ...viewCommands,
  ...zoomCommands,
  ...panelCommands,
  ...helpCommands,
  ...compareCommands,
  ...migrateCommands,
  ...roomsCommands,
} satisfies Record<string, Command>
export type CommandId = keyof typeof commands

/** A command as anything can be asked of it, also what it does not have. */
export const commandOf = (id: CommandId): Command => commands[id]

export const titleNow = (id: CommandId): string => commandOf(id).titleNow?.() ?? commandOf(id).title

/** Why a command cannot be run now. */
export function disabledReason(id: CommandId): string | undefined {
  const command = commandOf(id)
  const { document } = usePlanStore.getState()
  if (command.edits && document?.readOnly !== undefined) return 'This plan is read-only.'
  return command.disabledReason?.()
}

export function runCommand(id: CommandId): void {
  if (disabledReason(id) !== undefined) return
  attempt(() => commandOf(id).run())
}
