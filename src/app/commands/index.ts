import { arrangeCommands } from './arrange-commands.ts'
import { clipboardCommands } from './clipboard-commands.ts'
import type { Command } from './command.ts'
import { compareCommands } from './compare-commands.ts'
import { editCommands } from './edit-commands.ts'
import { exportCommands } from './export-commands.ts'
import { fileCommands } from './file-commands.ts'
import { helpCommands } from './help-commands.ts'
import { insertCommands } from './insert-commands.ts'
import { joinCommands } from './join-commands.ts'
import { legendCommands } from './legend-commands.ts'
import { lineCommands } from './line-commands.ts'
import { migrateCommands } from './migrate-commands.ts'
import { panelCommands } from './panel-commands.ts'
import { problemCommands } from './problem-commands.ts'
import { roomsCommands } from './rooms-commands.ts'
import { run } from './run-command.ts'
import { stageCommands } from './stage-commands.ts'
import { viewCommands } from './view-commands.ts'
import { walkCommands } from './walk-commands.ts'

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
  ...lineCommands,
  ...legendCommands,
  ...stageCommands,
  ...problemCommands,
  ...viewCommands,
  ...panelCommands,
  ...helpCommands,
  ...compareCommands,
  ...migrateCommands,
  ...roomsCommands,
} satisfies Record<string, Command>
export type CommandId = keyof typeof commands

/** A command as anything can be asked of it, also what it does not have. */
export const commandOf = (id: CommandId): Command => commands[id]

export const runCommand = (id: CommandId): Promise<void> => run(commandOf(id))
