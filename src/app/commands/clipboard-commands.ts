import { ClipboardPaste, ClipboardPlus, Copy, CopyPlus, Scissors } from 'lucide-react'
import { pasteNew } from '#core/edits/clip.ts'
import { copySelection, cutSelection, duplicateSelection, pasteCopied } from './clipboard.ts'
import { type Command, command } from './command.ts'
import { aPlan, aSelection } from './needs.ts'

export const clipboardCommands = {
  cut: command({
    title: 'Cut',
    group: 'edit',
    icon: Scissors,
    shortcuts: ['Mod+X'],
    byBrowser: true,
    edits: true,
    needs: aSelection,
    run: cutSelection,
  }),
  copy: command({
    title: 'Copy',
    group: 'edit',
    icon: Copy,
    shortcuts: ['Mod+C'],
    byBrowser: true,
    needs: aSelection,
    run: copySelection,
  }),
  paste: command({
    title: 'Paste',
    group: 'edit',
    icon: ClipboardPaste,
    shortcuts: ['Mod+V'],
    byBrowser: true,
    edits: true,
    needs: aPlan,
    run: () => pasteCopied(),
  }),
  pasteAsNew: command({
    title: 'Paste as new objects',
    group: 'edit',
    icon: ClipboardPlus,
    edits: true,
    needs: aPlan,
    run: () => pasteCopied(pasteNew),
  }),
  duplicate: command({
    title: 'Duplicate',
    group: 'edit',
    icon: CopyPlus,
    shortcuts: ['Mod+D'],
    when: 'canvas',
    edits: true,
    needs: aSelection,
    run: duplicateSelection,
  }),
} satisfies Record<string, Command>
