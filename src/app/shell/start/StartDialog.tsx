import type { ReactElement } from 'react'
import { answer, closeDialog } from '../../store/dialog-store.ts'
import type { Dialog } from '../../store/dialogs.ts'
import { FailureDialog } from '../FailureDialog.tsx'
import { ProgressDialog } from '../ProgressDialog.tsx'
import { DamagedDialog } from './DamagedDialog.tsx'
import { AskedElsewhereDialog, ForgetDialog } from './ForgetDialog.tsx'
import { QuestionsDialog } from './QuestionsDialog.tsx'

export type StartDialogType = 'questions' | 'forget-plan' | 'asked-elsewhere' | 'damaged' | 'progress' | 'failure'

interface StartDialogProps {
  readonly dialog: Extract<Dialog, { readonly type: StartDialogType }>
}

/** What can be asked and told before there is an editor. */
export function StartDialog({ dialog }: StartDialogProps): ReactElement {
  switch (dialog.type) {
    case 'questions':
      return <QuestionsDialog onAnswer={(answers) => answer('questions', answers)} onClose={closeDialog} />
    case 'forget-plan':
      return (
        <ForgetDialog
          name={dialog.name}
          isOpen={dialog.isOpen === true}
          onAgree={() => answer('forget-plan', true)}
          onClose={closeDialog}
        />
      )
    case 'asked-elsewhere':
      return <AskedElsewhereDialog name={dialog.name} onClose={closeDialog} />
    case 'damaged':
      return <DamagedDialog told={dialog} onClose={closeDialog} />
    case 'progress':
      return <ProgressDialog title={dialog.title} text={dialog.text} onClose={closeDialog} />
    case 'failure':
      return <FailureDialog title={dialog.title} text={dialog.text} onClose={closeDialog} />
  }
}
