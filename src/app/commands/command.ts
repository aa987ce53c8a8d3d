import type { Shortcut } from './shortcuts.ts'

/** The parts of the list of shortcuts, and of the search. */
export const commandGroups = {
  file: 'File',
  edit: 'Edit',
  insert: 'Insert',
  arrange: 'Arrange',
  view: 'View',
  walk: 'Select and walk',
  stage: 'Stage',
  check: 'Check',
  help: 'Help',
} as const
type CommandGroup = keyof typeof commandGroups

/** Something a person can do, declared once: menus, buttons, keys and the search are views of it. */
export interface Command {
  readonly title: string
  readonly group: CommandGroup
  /** The first is shown, the rest are aliases. */
  readonly shortcuts?: readonly Shortcut[]
  /** Its keys only act while the canvas or the outline has the focus. */
  readonly onCanvas?: true
  /** The browser does it by the same keys: they are shown, and not listened to. */
  readonly byBrowser?: true
  /** Its keys only act while the strip of stages has the focus. */
  readonly inStrip?: true
  /** Its keys act in a text field too, as long as nothing is typed there that was not kept. */
  readonly inQuietFields?: true
  /** Changes the plan: off while it is read-only. */
  readonly edits?: true
  /** What it would do just now, such as "Undo: Add FE-2010". */
  titleNow?(): string
  /** Why it cannot be done now. */
  disabledReason?(): string | undefined
  /** Of something that is on or off: whether it is on. */
  isChecked?(): boolean
  run(): void | Promise<void>
}
