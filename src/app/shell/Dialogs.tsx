import { useEffect, useLayoutEffect } from 'react'
import { holdKeysForDialog } from '../focus/keys-before-dialog.ts'
import { goOnWith } from '../focus/moving.ts'
import { closeDialog, useDialog } from '../store/dialog-store.ts'
import type { Dialog } from '../store/dialogs.ts'
import { useSession } from '../store/session-store.ts'
import { laterDialog } from './later-dialog.tsx'

const StartDialog = laterDialog(async () => (await import('./start/StartDialog.tsx')).StartDialog)
const EditorDialog = laterDialog(async () => (await import('./EditorDialog.tsx')).EditorDialog)

/** The one dialog that is open, if any. Each asking draws a new one, which remembers nothing of the last. */
export function Dialogs() {
  const open = useDialog((state) => state.open)
  const isOpen = open !== undefined
  useEffect(() => {
    if (isOpen) return () => goOnWith(useSession.getState().selection.at(-1))
    return undefined
  }, [isOpen])
  return open && <Open key={open.number} dialog={open.dialog} />
}

function Open({ dialog }: { readonly dialog: Dialog }) {
  useLayoutEffect(() => holdKeysForDialog(closeDialog), [])
  switch (dialog.type) {
    case 'questions':
    case 'forget-plan':
    case 'asked-elsewhere':
    case 'damaged':
    case 'failure':
    case 'progress':
      return <StartDialog dialog={dialog} />
    default:
      return <EditorDialog dialog={dialog} />
  }
}
