import type { ReactElement } from 'react'
import { answer, closeDialog } from '../store/dialog-store.ts'
import type { Agreement, Answers, Dialog } from '../store/dialogs.ts'
import { CommandSearch } from './CommandSearch.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { DeleteDialog } from './DeleteDialog.tsx'
import { FileChangedDialog } from './FileChangedDialog.tsx'
import { FileFailedDialog } from './FileFailedDialog.tsx'
import { FixDialog } from './FixDialog.tsx'
import { LeftOutDialog } from './LeftOutDialog.tsx'
import { laterDialog } from './later-dialog.tsx'
import { MigrateDialog } from './MigrateDialog.tsx'
import { PlanPropertiesDialog } from './PlanPropertiesDialog.tsx'
import { PasteRoomsDialog } from './paste/PasteRoomsDialog.tsx'
import { RelateDialog } from './RelateDialog.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { ApproveDialog } from './stages/ApproveDialog.tsx'
import { EditScopeDialog } from './stages/EditScopeDialog.tsx'
import { LostApprovalsDialog } from './stages/LostApprovalsDialog.tsx'
import { StageLossDialog } from './stages/StageLossDialog.tsx'
import { StagePropertiesDialog } from './stages/StagePropertiesDialog.tsx'
import { ForgetOpenDialog } from './start/ForgetDialog.tsx'
import { KeptPlanDialog } from './start/KeptPlanDialog.tsx'
import type { StartDialogType } from './start/StartDialog.tsx'
import { UnsavedDialog } from './UnsavedDialog.tsx'
import { RewordDialog, WaiveDialog } from './WaiveDialog.tsx'

const DriftDialog = laterDialog(async () => (await import('./import/DriftDialog.tsx')).DriftDialog)
const ExportDialog = laterDialog(async () => (await import('./export/ExportDialog.tsx')).ExportDialog)
const ImportDialog = laterDialog(async () => (await import('./import/ImportDialog.tsx')).ImportDialog)
const VersionsDialog = laterDialog(async () => (await import('./versions/VersionsDialog.tsx')).VersionsDialog)
const ShareDialog = laterDialog(async () => (await import('./ShareDialog.tsx')).ShareDialog)

const to =
  <T extends keyof Answers>(type: T) =>
  (answered: Answers[T]) =>
    answer(type, answered)

const agreeTo = (type: Agreement) => () => answer(type, true)

const onClose = closeDialog

interface EditorDialogProps {
  readonly dialog: Exclude<Dialog, { readonly type: StartDialogType }>
}

/** What is asked and told about an open plan. */
export function EditorDialog({ dialog }: EditorDialogProps): ReactElement {
  switch (dialog.type) {
    case 'kept-plan':
    case 'file-changed':
    case 'file-failed':
    case 'forget-open':
    case 'unsaved':
      return <KeepingDialog dialog={dialog} />
    case 'plan-properties':
      return <PlanPropertiesDialog onAnswer={to('plan-properties')} onClose={onClose} />
    case 'stage-properties':
      return <StagePropertiesDialog stage={dialog.stage} onAnswer={to('stage-properties')} onClose={onClose} />
    case 'approve-stage':
      return <ApproveDialog stage={dialog.stage} onAnswer={to('approve-stage')} onClose={onClose} />
    case 'merge-stage':
      return <StageLossDialog stage={dialog.stage} how="merge" onAgree={agreeTo('merge-stage')} onClose={onClose} />
    case 'delete-stage':
      return <StageLossDialog stage={dialog.stage} how="delete" onAgree={agreeTo('delete-stage')} onClose={onClose} />
    case 'delete-objects':
      return <DeleteDialog ids={dialog.ids} onAgree={agreeTo('delete-objects')} onClose={onClose} />
    case 'fix':
      return <FixDialog finding={dialog.finding} first={dialog.first} onAnswer={to('fix')} onClose={onClose} />
    case 'waive':
      return <WaiveDialog finding={dialog.finding} onAnswer={to('waive')} onClose={onClose} />
    case 'reword-waiver':
      return <RewordDialog waiver={dialog.waiver} from={dialog.from} onAnswer={to('reword-waiver')} onClose={onClose} />
    case 'migrate':
      return <MigrateDialog source={dialog.source} onAnswer={to('migrate')} onClose={onClose} />
    case 'paste-rooms':
      return <PasteRoomsDialog text={dialog.text} into={dialog.into} onAnswer={to('paste-rooms')} onClose={onClose} />
    case 'create':
      return <CreateDialog question={dialog} onAnswer={to('create')} onClose={onClose} />
    case 'relate':
      return <RelateDialog question={dialog} onAnswer={to('relate')} onClose={onClose} />
    case 'edit-scope':
      return <EditScopeDialog question={dialog} onAnswer={to('edit-scope')} onClose={onClose} />
    case 'lost-approvals':
      return <LostApprovalsDialog question={dialog} onAgree={agreeTo('lost-approvals')} onClose={onClose} />
    case 'import':
      return <ImportDialog question={dialog} onAnswer={to('import')} onClose={onClose} />
    case 'drift':
      return <DriftDialog stage={dialog.stage} onClose={onClose} />
    default:
      return <Told dialog={dialog} />
  }
}

type KeepingType = 'kept-plan' | 'file-changed' | 'file-failed' | 'forget-open' | 'unsaved'

/** Dialogs about where the plan is kept, and which one stays. */
function KeepingDialog({ dialog }: { readonly dialog: Extract<Dialog, { readonly type: KeepingType }> }): ReactElement {
  switch (dialog.type) {
    case 'kept-plan':
      return <KeptPlanDialog question={dialog} onAnswer={to('kept-plan')} onClose={onClose} />
    case 'file-changed':
      return <FileChangedDialog question={dialog} onAnswer={to('file-changed')} onClose={onClose} />
    case 'file-failed':
      return <FileFailedDialog question={dialog} onAnswer={to('file-failed')} onClose={onClose} />
    case 'forget-open':
      return <ForgetOpenDialog name={dialog.name} onAgree={agreeTo('forget-open')} onClose={onClose} />
    case 'unsaved':
      return <UnsavedDialog question={dialog} onAnswer={to('unsaved')} onClose={onClose} />
  }
}

type TellingType = 'search' | 'shortcuts' | 'rules' | 'left-out' | 'share' | 'versions' | 'export'

/** Dialogs that nobody answers. */
type Telling = Extract<Dialog, { readonly type: TellingType }>

function Told({ dialog }: { readonly dialog: Telling }): ReactElement {
  switch (dialog.type) {
    case 'search':
      return <CommandSearch among={dialog.among} onClose={onClose} />
    case 'shortcuts':
      return <ShortcutSheet onClose={onClose} />
    case 'rules':
      return <RulesDialog rule={dialog.rule} onClose={onClose} />
    case 'left-out':
      return <LeftOutDialog told={dialog} onClose={onClose} />
    case 'share':
      return <ShareDialog onClose={onClose} />
    case 'versions':
      return <VersionsDialog onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
  }
}
