/** Something a person can do, declared once: menus, buttons and keys are views of it. */
export interface Command {
  readonly title: string
  readonly group: 'file' | 'edit' | 'stage' | 'view' | 'check'
  /** As tinykeys writes them; the first is shown, the rest are aliases. `$mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcuts?: readonly string[]
  /** Single keys that only act while the canvas has the focus. */
  readonly onCanvas?: true
  /** Changes the plan: off while it is read-only. */
  readonly edits?: true
  /** Why it cannot be done now. */
  disabledReason?(): string | undefined
  run(): void | Promise<void>
}
