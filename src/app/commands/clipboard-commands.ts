import { ClipboardPaste, ClipboardPlus, Copy, CopyPlus, Scissors } from 'lucide-react'
import { listenToClipboard } from '../platform/clipboard.ts'
import { type Command, command } from './command.ts'
import { aPlan, aSelection } from './needs.ts'
import { whenAsked } from './when-asked.ts'

const clipboard = whenAsked(() => import('./clipboard.ts'))

/** Listens to the browser's copy, cut and paste while an editor is open. */
export const startClipboard = (): (() => void) =>
  listenToClipboard({
    copy: () => textNow('copiedText', 'copySelection'),
    cut: () => textNow('cutText', 'cutSelection'),
    paste: (text) => pasted(clipboard.ask(({ pasteText }) => pasteText(text))),
  })

/** The browser wants a text at once; where it has not come yet, it is written to the clipboard as by a command. */
function textNow(text: 'copiedText' | 'cutText', later: 'copySelection' | 'cutSelection'): string | undefined {
  const come = clipboard.now()
  if (come) return come[text]()
  void clipboard.ask((module) => module[later]())
  return undefined
}

/** What has not come yet uses the text all the same. */
const pasted = (isUsed: boolean | Promise<boolean>): boolean => isUsed !== false

export const clipboardCommands = {
  cut: command({
    title: 'Cut',
    group: 'edit',
    icon: Scissors,
    shortcuts: ['Mod+X'],
    byBrowser: true,
    edits: true,
    needs: aSelection,
    run: () => clipboard.ask(({ cutSelection }) => cutSelection()),
  }),
  copy: command({
    title: 'Copy',
    group: 'edit',
    icon: Copy,
    shortcuts: ['Mod+C'],
    byBrowser: true,
    needs: aSelection,
    run: () => clipboard.ask(({ copySelection }) => copySelection()),
  }),
  paste: command({
    title: 'Paste',
    group: 'edit',
    icon: ClipboardPaste,
    shortcuts: ['Mod+V'],
    byBrowser: true,
    edits: true,
    needs: aPlan,
    run: () => clipboard.ask(({ pasteCopied }) => pasteCopied()),
  }),
  pasteAsNew: command({
    title: 'Paste as new objects',
    group: 'edit',
    icon: ClipboardPlus,
    edits: true,
    needs: aPlan,
    run: () => clipboard.ask(({ pasteAsNew }) => pasteAsNew()),
  }),
  duplicate: command({
    title: 'Duplicate',
    group: 'edit',
    icon: CopyPlus,
    shortcuts: ['Mod+D'],
    when: 'canvas',
    edits: true,
    needs: aSelection,
    run: () => clipboard.ask(({ duplicateSelection }) => duplicateSelection()),
  }),
} satisfies Record<string, Command>
