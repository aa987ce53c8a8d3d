import {
  Copy,
  FileDiff,
  FileInput,
  FolderOpen,
  History,
  Home,
  Import,
  Info,
  Link,
  PencilLine,
  Save,
} from 'lucide-react'
import { canSaveInPlace } from '../platform/disk-file.ts'
import { openDialog, tellFailure } from '../store/dialog-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSavedFile } from '../store/saved-file-store.ts'
import { type Command, command } from './command.ts'
import { closePlan } from './documents.ts'
import { aPlan, inPlan } from './needs.ts'
import { openPlanFile, startImport } from './plan-files.ts'
import { askForPlanProperties } from './questions.ts'
import { readOnlyReason } from './read-only.ts'

const aSharedPlan = inPlan(() =>
  usePlanStore.getState().document?.isShared ? {} : 'This plan did not come by a link.',
)

const aFollowedPlan = inPlan(() => {
  const { document } = usePlanStore.getState()
  return document?.isFollowing ? { id: document.id } : 'This plan is not open in another tab.'
})

const aFileInPlace = inPlan(() =>
  readOnlyReason() === undefined && useSavedFile.getState().file?.isInPlace
    ? {}
    : 'The plan is in no file that this browser can read again.',
)

export const fileCommands = {
  openFile: command({
    title: 'Open a plan file…',
    group: 'file',
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    run: openPlanFile,
  }),
  importAsNew: command({
    title: 'Import as a new plan…',
    group: 'file',
    icon: Import,
    run: () => startImport(),
  }),
  importIntoStage: command({
    title: 'Import into this stage…',
    group: 'file',
    icon: FileInput,
    edits: true,
    needs: aPlan,
    run: ({ stage }) => startImport(stage.id),
  }),
  compareWithExport: command({
    title: 'Compare with a fresh export…',
    group: 'file',
    icon: FileDiff,
    needs: aPlan,
    run: ({ stage }) => openDialog({ type: 'drift', stage: stage.id }),
  }),
  saveFile: command({
    title: 'Save to file',
    group: 'file',
    icon: Save,
    shortcuts: ['Mod+S'],
    needs: aPlan,
    titleNow: () =>
      readOnlyReason() ? 'Save a copy as a file' : canSaveInPlace() ? 'Save to file' : 'Download as a file',
    run: async () => (await import('./keeping/save-in-place.ts')).save(),
  }),
  saveFileAs: command({
    title: 'Save as…',
    group: 'file',
    icon: Save,
    shortcuts: ['Mod+Shift+S'],
    needs: aPlan,
    disabledReason: () => readOnlyReason() ?? (canSaveInPlace() ? undefined : 'This browser can only download files.'),
    run: async () => (await import('./keeping/save-in-place.ts')).saveAs(),
  }),
  compareWithFile: command({
    title: 'Compare with its file',
    group: 'file',
    icon: FileDiff,
    needs: aFileInPlace,
    run: async () => (await import('./keeping/save-in-place.ts')).compareWithFile(),
  }),
  shareByLink: command({
    title: 'Share by link…',
    group: 'file',
    icon: Link,
    needs: aPlan,
    run: () => openDialog({ type: 'share' }),
  }),
  keepCopy: command({
    title: 'Keep a copy of the shared plan',
    group: 'file',
    icon: Copy,
    needs: aSharedPlan,
    run: async ({ plan, stage }) => (await import('./shared-plan.ts')).keepCopy(plan, stage.id),
  }),
  takeOver: command({
    title: 'Edit here, not in the other tab',
    group: 'file',
    icon: PencilLine,
    needs: aFollowedPlan,
    run: async ({ id }) => {
      const failure = await (await import('./keeping/wishes.ts')).takeOver(id)
      if (failure) tellFailure(failure, 'The plan stays where it is')
    },
  }),
  versions: command({
    title: 'Versions…',
    group: 'file',
    icon: History,
    needs: aPlan,
    disabledReason: () =>
      usePlanStore.getState().document?.isShared ? 'Nothing is kept of a shared plan.' : undefined,
    run: () => openDialog({ type: 'versions' }),
  }),
  planProperties: command({
    title: 'Properties of the plan…',
    group: 'file',
    icon: Info,
    edits: true,
    needs: aPlan,
    run: askForPlanProperties,
  }),
  closePlan: command({
    title: 'Back to the start screen',
    group: 'file',
    icon: Home,
    needs: aPlan,
    run: closePlan,
  }),
} satisfies Record<string, Command>
