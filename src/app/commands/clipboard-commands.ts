import { pasteNew } from '#core/edits/clip.ts'
import { canCopy, copySelection, cutSelection, duplicateSelection, pasteCopied } from './clipboard.ts'
import type { Command } from './command.ts'

const needsSelection = () => (canCopy() ? undefined : 'Select an object first.')

export const clipboardCommands = {
  cut: {
    title: 'Cut',
    group: 'edit',
    shortcuts: ['Mod+X'],
    byBrowser: true,
    edits: true,
    disabledReason: needsSelection,
    run: cutSelection,
  },
  copy: {
    title: 'Copy',
    group: 'edit',
    shortcuts: ['Mod+C'],
    byBrowser: true,
    disabledReason: needsSelection,
    run: copySelection,
  },
  paste: {
    title: 'Paste',
    group: 'edit',
    shortcuts: ['Mod+V'],
    byBrowser: true,
    edits: true,
    run: () => pasteCopied(),
  },
  pasteAsNew: {
    title: 'Paste as new objects',
    group: 'edit',
    edits: true,
    run: () => pasteCopied(pasteNew),
  },
  duplicate: {
    title: 'Duplicate',
    group: 'edit',
    shortcuts: ['Mod+D'],
    onCanvas: true,
    edits: true,
    disabledReason: needsSelection,
    run: duplicateSelection,
  },
} satisfies Record<string, Command>
