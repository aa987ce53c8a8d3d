import type { Migration } from '#core/domain/migration/migration.ts'
import type { Approval } from '#core/edits/approvals.ts'
import type { EditScope } from '#core/edits/edit.ts'
import type { WaiverWords } from '#core/edits/governance.ts'
import type { Intake } from '#core/edits/intake/intake.ts'
import type { Whereto } from '#core/edits/intake/take-next.ts'
import type { Pasted } from '#core/edits/paste.ts'
import type { PlanProperties } from '#core/edits/plan-properties.ts'
import type { Relation, RelationTrigger } from '#core/edits/relations.ts'
import type { PasteTarget, RoomRows } from '#core/edits/room-rows.ts'
import type { StageWords } from '#core/edits/stage-list.ts'
import type { Point } from '#core/layout/box.ts'
import type { Result } from '#core/model/base/result.ts'
import type { ChatPool, EntityId, Kind } from '#core/model/entity.ts'
import type { Plan, Stage, StageId, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Answers as PlanAnswers } from '#core/templates/template.ts'
import type { ImportFacts, Notice, SourceFile } from '#formats/importers/importer.ts'
import type { Creation, CreationWay } from './creations.ts'
import type { MigrationStep } from './migration.ts'

/** What new object shall be put somewhere. */
export interface CreateDialog {
  readonly type: 'create'
  readonly way: CreationWay
  /** What it will be joined to. */
  readonly from?: EntityId | undefined
  /** Where on the screen one is asked. */
  readonly screen?: Point | undefined
}

/** Which of several relations between two objects is meant, or which other object. */
export interface RelateDialog {
  readonly type: 'relate'
  readonly title: string
  readonly from: EntityId
  /** Where already known; else it is picked from a list. */
  readonly to?: EntityId
  /** Offers targets of these kinds only. */
  readonly only?: readonly Kind[]
  /** Offers what a drop can mean only, not all that a line can. */
  readonly by?: RelationTrigger
  /** Offers expected interactions only. */
  readonly expects?: true
}

/** To which stages an edit applies. */
export interface EditScopeDialog {
  readonly type: 'edit-scope'
  /** The edit, in words. */
  readonly label: string
  readonly before: Plan
  /** What the plan becomes in each scope. */
  readonly plans: Readonly<Record<EditScope, Plan>>
}

/** Whether an edit may take approvals back. */
export interface LostApprovalsDialog {
  readonly type: 'lost-approvals'
  readonly label: string
  readonly before: Plan
  readonly after: Plan
}

/** What files would bring; nothing happens until it is accepted. */
export interface ImportDialog {
  readonly type: 'import'
  /** As far as they are picked. */
  readonly files: readonly SourceFile[]
  /** They are brought into this stage, unless somebody says otherwise; else they become a plan of their own. */
  readonly into: StageId | undefined
}

/** How a stage and files differ. */
interface DriftDialog {
  readonly type: 'drift'
  readonly stage: StageId
}

/** A file is opened of which this browser keeps a plan that has changed since. */
export interface KeptPlanDialog {
  readonly type: 'kept-plan'
  readonly file: Plan
  readonly kept: Plan
  readonly savedAt: string
}

/** The file of the plan was changed by somebody else. */
export interface FileChangedDialog {
  readonly type: 'file-changed'
  readonly name: string
  readonly at: Date
  /** The plan that it holds now, or why it holds none. */
  readonly file: Result<Plan, string>
}

/** What a paste from another plan left out, and why. */
export interface LeftOutDialog {
  readonly type: 'left-out'
  /** What was pasted. */
  readonly what: string
  readonly pasted: Pick<Pasted, 'clashes' | 'missing'>
}

/** Everything that can be open above the page, with what it is about. */
export type Dialog =
  | { readonly type: 'search'; readonly among: 'everything' | 'objects' }
  | { readonly type: 'shortcuts' }
  /** The page of a rule, or the list of all. */
  | { readonly type: 'rules'; readonly rule?: string | undefined }
  /** What goes on, until it is done. */
  | { readonly type: 'progress'; readonly title: string; readonly text: string }
  /** What did not work. */
  | { readonly type: 'failure'; readonly title: string; readonly text: string }
  /** What a paste from another plan could not keep. */
  | LeftOutDialog
  | { readonly type: 'questions' }
  | KeptPlanDialog
  | FileChangedDialog
  /** Why the file of the plan could not be read or written. */
  | { readonly type: 'file-failed'; readonly title: string; readonly reason: string }
  /** Whether a plan may be deleted, which may be open in another tab. */
  | { readonly type: 'forget-plan'; readonly name: string; readonly isOpen?: boolean }
  /** What of a stored plan could not be read, and all that is stored of it. */
  | { readonly type: 'damaged'; readonly name: string; readonly text: string; readonly raw: string }
  /** Another tab is asked whether the plan that it has open may be deleted. */
  | { readonly type: 'asked-elsewhere'; readonly name: string }
  /** Another tab wants to delete the plan that is open here. */
  | { readonly type: 'forget-open'; readonly name: string }
  /** Whether a plan that is not kept may give way to something else. */
  | { readonly type: 'unsaved'; readonly name: string; readonly reason: string }
  | { readonly type: 'plan-properties' }
  | { readonly type: 'share' }
  /** How the open plan once was. */
  | { readonly type: 'versions' }
  | { readonly type: 'export' }
  | { readonly type: 'stage-properties'; readonly stage: Stage }
  | { readonly type: 'approve-stage'; readonly stage: Stage }
  | { readonly type: 'merge-stage'; readonly stage: Stage }
  | { readonly type: 'delete-stage'; readonly stage: Stage }
  | { readonly type: 'delete-objects'; readonly ids: readonly EntityId[] }
  /** `first` is the place of the fix that is shown first. */
  | { readonly type: 'fix'; readonly finding: Finding; readonly first: number }
  | { readonly type: 'waive'; readonly finding: Finding }
  | { readonly type: 'reword-waiver'; readonly waiver: Waiver; readonly from: StageId }
  | { readonly type: 'migrate'; readonly source: ChatPool }
  /** Rows of a spreadsheet as far as they are at hand, and what they go into where they do not say it. */
  | { readonly type: 'paste-rooms'; readonly text: string; readonly into: EntityId | undefined }
  | CreateDialog
  | RelateDialog
  | EditScopeDialog
  | LostApprovalsDialog
  | ImportDialog
  | DriftDialog

/** What of which files is brought into what. */
export interface ImportAnswer {
  readonly files: readonly SourceFile[]
  readonly facts: ImportFacts
  readonly intake: Omit<Intake, 'losses'>
  /** Of the lines that are taken over. */
  readonly keys: ReadonlySet<string>
  readonly into: StageId | undefined
  /** Which stages it applies to. */
  readonly scope: EditScope
  /** What comes to the stage after, where the edited topology of a Topology Builder file becomes that. */
  readonly next?: NextAnswer | undefined
}

/** What is taken of the edited topology once what is chosen of the published one has come, and what is told of it. */
export interface NextAnswer {
  readonly whereto: Whereto
  readonly intake: ImportAnswer['intake']
  readonly notices: readonly Notice[]
}

/** The questions to which one can only agree. */
export type Agreement =
  | 'forget-plan'
  | 'asked-elsewhere'
  | 'forget-open'
  | 'merge-stage'
  | 'delete-stage'
  | 'delete-objects'
  | 'lost-approvals'

/** What comes back from those dialogs that are questions, where they are not just closed. */
export interface Answers extends Readonly<Record<Agreement, true>> {
  readonly questions: PlanAnswers
  readonly 'kept-plan': 'kept' | 'copy'
  readonly 'file-changed': 'overwrite' | 'save-as' | 'open'
  readonly 'file-failed': 'save-as'
  /** With a copy as a file, or without. */
  readonly unsaved: 'copy' | 'leave'
  readonly 'plan-properties': PlanProperties
  readonly 'stage-properties': StageWords
  readonly 'approve-stage': Approval
  /** The place of the chosen fix among those of the finding. */
  readonly fix: number
  readonly waive: WaiverWords
  readonly 'reword-waiver': WaiverWords
  readonly migrate: { readonly step: MigrationStep; readonly migration: Migration; readonly target: ChatPool }
  /** What is pasted, and the rooms that it brings or changes. */
  readonly 'paste-rooms': {
    readonly table: RoomRows
    readonly target: PasteTarget
    readonly rooms: readonly EntityId[]
  }
  readonly create: Creation
  readonly relate: Relation
  readonly 'edit-scope': EditScope
  readonly import: ImportAnswer
}
