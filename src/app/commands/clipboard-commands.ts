import { ClipboardPaste, ClipboardPlus, Copy, CopyPlus, Scissors } from 'lucide-react'
import { listenToClipboard } from '../platform/clipboard.ts'
import { attempt } from './attempt.ts'
import { type Command, command } from './command.ts'
import { copiedText, copySelection, cutSelection, cutText } from './copying.ts'
import { aPlan, aSelection } from './needs.ts'
import { whatIsComing, whenAsked } from './when-asked.ts'

const pasting = whenAsked(() => import('./pasting.ts'))

/** Listens to the browser's copy, cut and paste while an editor is open. */
export const startClipboard = (): (() => void) =>
  listenToClipboard({
    copy: copiedText,
    cut: cutText,
    paste: pasteInOrder,
  })

/** False where the text is neither a part of a plan nor rows; what has not come yet takes it all the same. */
function pasteInOrder(text: string): boolean {
  const [before, come] = [whatIsComing(), pasting.now()]
  if (come && !before) return come.pasteText(text)
  void attempt(async () => {
    await before
    await pasting.ask(({ pasteText }) => void pasteText(text))
  })
  return true
}

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
    run: () => pasting.ask(({ pasteCopied }) => pasteCopied()),
  }),
  pasteAsNew: command({
    title: 'Paste as new objects',
    group: 'edit',
    icon: ClipboardPlus,
    edits: true,
    needs: aPlan,
    run: () => pasting.ask(({ pasteAsNew }) => pasteAsNew()),
  }),
  duplicate: command({
    title: 'Duplicate',
    group: 'edit',
    icon: CopyPlus,
    shortcuts: ['Mod+D'],
    when: 'canvas',
    edits: true,
    needs: aSelection,
    run: () => pasting.ask(({ duplicateSelection }) => duplicateSelection()),
  }),
} satisfies Record<string, Command>
