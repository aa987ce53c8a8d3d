import {
  BadgeCheck,
  CopyPlus,
  Flag,
  Info,
  ListPlus,
  Merge,
  MoveLeft,
  MoveRight,
  Pencil,
  StepBack,
  StepForward,
  Trash2,
  Undo2,
} from 'lucide-react'
import { isEndState } from '#core/model/plan.ts'
import { setRenamingStage, showStage } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { aPlan, inPlan, type PlanAtHand } from './needs.ts'
import { askForStageProperties, askToApprove, askToDeleteStage, askToMergeStage } from './questions.ts'
import {
  changeStage,
  duplicateStage,
  insertStage,
  insertStageBefore,
  reorderStage,
  withdrawApproval,
} from './stage-edits.ts'

const placeOf = ({ plan, stage }: PlanAtHand): number => plan.stages.indexOf(stage)

/** The stage that is shown has one before it. */
const aStageBefore = inPlan((at) => {
  const before = at.plan.stages[placeOf(at) - 1]
  return before ? { before } : 'This is the first stage.'
})

/** The stage that is shown has one after it. */
const aStageAfter = inPlan((at) => {
  const after = at.plan.stages[placeOf(at) + 1]
  return after ? { after } : 'This is the last stage.'
})

export const stageCommands = {
  addStage: command({
    title: 'Add a stage after this one',
    group: 'stage',
    icon: ListPlus,
    shortcuts: ['Shift+N'],
    when: 'canvas',
    edits: true,
    needs: aPlan,
    run: ({ stage }) => insertStage(stage),
  }),
  addStageBefore: command({
    title: 'Add a stage before this one',
    group: 'stage',
    icon: ListPlus,
    edits: true,
    needs: aStageBefore,
    run: ({ stage }) => insertStageBefore(stage),
  }),
  copyStage: command({
    title: 'Copy this stage',
    group: 'stage',
    icon: CopyPlus,
    edits: true,
    needs: aPlan,
    run: ({ stage }) => duplicateStage(stage),
  }),
  renameStage: command({
    title: 'Rename this stage',
    group: 'stage',
    icon: Pencil,
    shortcuts: ['F2'],
    when: 'strip',
    edits: true,
    needs: aPlan,
    run: ({ stage }) => setRenamingStage(stage.id),
  }),
  describeStage: command({
    title: 'Stage properties…',
    group: 'stage',
    icon: Info,
    edits: true,
    needs: aPlan,
    run: ({ stage }) => askForStageProperties(stage),
  }),
  moveStageEarlier: command({
    title: 'Move this stage earlier',
    group: 'stage',
    icon: MoveLeft,
    shortcuts: ['Alt+Shift+ArrowLeft'],
    when: 'strip',
    edits: true,
    needs: aStageBefore,
    run: (at) => reorderStage(at.stage, placeOf(at) - 1),
  }),
  moveStageLater: command({
    title: 'Move this stage later',
    group: 'stage',
    icon: MoveRight,
    shortcuts: ['Alt+Shift+ArrowRight'],
    when: 'strip',
    edits: true,
    needs: aStageAfter,
    run: (at) => reorderStage(at.stage, placeOf(at) + 1),
  }),
  makeEndState: command({
    title: 'Make this the end state',
    group: 'stage',
    icon: Flag,
    edits: true,
    needs: aPlan,
    titleNow: ({ plan, stage }) => (isEndState(plan, stage) ? 'Mark as interim' : 'Make this the end state'),
    disabledReason: notTheEnd,
    run({ stage }) {
      const interim = !stage.interim
      changeStage(stage, interim ? `Mark ${stage.name} as interim` : `Make ${stage.name} the end state`, { interim })
    },
  }),
  approveStage: command({
    title: 'Approve this stage…',
    group: 'stage',
    icon: BadgeCheck,
    edits: true,
    needs: aPlan,
    disabledReason: ({ stage }) => (stage.approved ? 'It is approved.' : undefined),
    run: ({ stage }) => askToApprove(stage),
  }),
  takeApprovalBack: command({
    title: 'Take back its approval',
    group: 'stage',
    icon: Undo2,
    edits: true,
    needs: aPlan,
    disabledReason: ({ stage }) => (stage.approved ? undefined : 'It is not approved.'),
    run: ({ stage }) => withdrawApproval(stage),
  }),
  mergeStage: command({
    title: 'Merge this stage with the next…',
    group: 'stage',
    icon: Merge,
    edits: true,
    needs: aStageAfter,
    run: ({ stage }) => askToMergeStage(stage),
  }),
  deleteStage: command({
    title: 'Delete this stage…',
    group: 'stage',
    icon: Trash2,
    shortcuts: ['Delete'],
    when: 'strip',
    edits: true,
    needs: aPlan,
    disabledReason: ({ plan }) => (plan.stages.length > 1 ? undefined : 'A plan has at least one stage.'),
    run: ({ stage }) => askToDeleteStage(stage),
  }),
  nextStage: command({
    title: 'Next stage',
    group: 'stage',
    icon: StepForward,
    shortcuts: ['PageDown'],
    needs: aStageAfter,
    run: ({ after }) => showStage(after.id),
  }),
  previousStage: command({
    title: 'Previous stage',
    group: 'stage',
    icon: StepBack,
    shortcuts: ['PageUp'],
    needs: aStageBefore,
    run: ({ before }) => showStage(before.id),
  }),
} satisfies Record<string, Command>

function notTheEnd(at: PlanAtHand): string | undefined {
  if (at.plan.stages[placeOf(at) + 1]) return 'Only the last stage can be the end state.'
  return at.plan.stages.length > 1 ? undefined : 'A plan of one stage has no end state.'
}
