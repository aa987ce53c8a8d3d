import type { LucideIcon } from 'lucide-react'
import type { KeyScope } from './key-scopes.ts'
import type { Need } from './needs.ts'
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

/**
 * Something a person can do, declared once: menus, buttons, keys and the search are views of it. All that it asks and
 * does is given what it needs.
 */
export interface Command<Given = unknown> {
  readonly title: string
  readonly group: CommandGroup
  readonly icon: LucideIcon
  /** Its icon while it is on. */
  readonly iconOn?: LucideIcon
  /** The first is shown, the rest are aliases. */
  readonly shortcuts?: readonly Shortcut[]
  /** Where its keys act; anywhere, if nothing is said. */
  readonly when?: KeyScope
  /** The browser does it by the same keys: they are shown, and not listened to. */
  readonly byBrowser?: true
  /** Changes the plan: off while it is read-only. */
  readonly edits?: true
  /** What it is about. Where that is not there it cannot be done, and the sentence says what is missing. */
  readonly needs?: Need<Given>
  /** What it would do just now, such as "Undo: Add FE-2010". */
  titleNow?(given: Given): string
  /** Why it cannot be done with what is there. */
  disabledReason?(given: Given): string | undefined
  /** Of something that is on or off: whether it is on. */
  isChecked?(given: Given): boolean
  run(given: Given): void | Promise<void>
}

/** A command among others. Its functions are given what its own `needs` has found, and nothing else. */
export const command = <Given>(declared: Command<Given>): Command => declared
