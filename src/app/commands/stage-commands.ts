import { isEndState, type Plan, type Stage } from '#core/model/plan.ts'
import { current } from '../store/derived.ts'
import { setRenamingStage, showStage } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { askForStageProperties, askToApprove, askToDeleteStage, askToMergeStage } from './questions.ts'
import {
  changeStage,
  duplicateStage,
  insertStage,
  insertStageBefore,
  reorderStage,
  withdrawApproval,
} from './stage-gestures.ts'

type Now = { readonly plan: Plan; readonly stage: Stage }

const placeOf = ({ plan, stage }: Now): number => plan.stages.indexOf(stage)
const neighbour = (offset: number) => {
  const now = current()
  return now?.plan.stages[placeOf(now) + offset]
}
const noneAfter = () => (neighbour(1) ? undefined : 'This is the last stage.')
const noneBefore = () => (neighbour(-1) ? undefined : 'This is the first stage.')

const withStage = (act: (stage: Stage, now: Now) => void | Promise<void>) => (): void | Promise<void> => {
  const now = current()
  return now && act(now.stage, now)
}

export const stageCommands = {
  addStage: {
    title: 'Add a stage after this one',
    group: 'stage',
    shortcuts: ['Shift+N'],
    onCanvas: true,
    edits: true,
    run: withStage(insertStage),
  },
  addStageBefore: {
    title: 'Add a stage before this one',
    group: 'stage',
    edits: true,
    disabledReason: noneBefore,
    run: withStage(insertStageBefore),
  },
  copyStage: { title: 'Copy this stage', group: 'stage', edits: true, run: withStage(duplicateStage) },
  renameStage: {
    title: 'Rename this stage',
    group: 'stage',
    shortcuts: ['F2'],
    inStrip: true,
    edits: true,
    run: withStage(({ id }) => setRenamingStage(id)),
  },
  describeStage: { title: 'Description and date…', group: 'stage', edits: true, run: withStage(askForStageProperties) },
  moveStageEarlier: {
    title: 'Move this stage earlier',
    group: 'stage',
    shortcuts: ['Alt+Shift+ArrowLeft'],
    inStrip: true,
    edits: true,
    disabledReason: noneBefore,
    run: withStage((stage, now) => reorderStage(stage, placeOf(now) - 1)),
  },
  moveStageLater: {
    title: 'Move this stage later',
    group: 'stage',
    shortcuts: ['Alt+Shift+ArrowRight'],
    inStrip: true,
    edits: true,
    disabledReason: noneAfter,
    run: withStage((stage, now) => reorderStage(stage, placeOf(now) + 1)),
  },
  makeEndState: {
    title: 'Make this the end state',
    group: 'stage',
    edits: true,
    titleNow: () => (isEnd() ? 'Mark as interim' : 'Make this the end state'),
    disabledReason: notTheEnd,
    run: withStage((stage) => {
      const interim = !stage.interim
      changeStage(stage, interim ? `Mark ${stage.name} as interim` : `Make ${stage.name} the end state`, { interim })
    }),
  },
  approveStage: {
    title: 'Approve this stage…',
    group: 'stage',
    edits: true,
    disabledReason: () => (current()?.stage.approved ? 'It is approved.' : undefined),
    run: withStage(askToApprove),
  },
  takeApprovalBack: {
    title: 'Take back its approval',
    group: 'stage',
    edits: true,
    disabledReason: () => (current()?.stage.approved ? undefined : 'It is not approved.'),
    run: withStage(withdrawApproval),
  },
  mergeStage: {
    title: 'Merge this stage with the next…',
    group: 'stage',
    edits: true,
    disabledReason: noneAfter,
    run: withStage(askToMergeStage),
  },
  deleteStage: {
    title: 'Delete this stage…',
    group: 'stage',
    shortcuts: ['Delete'],
    inStrip: true,
    edits: true,
    disabledReason: () => (neighbour(1) || neighbour(-1) ? undefined : 'A plan has at least one stage.'),
    run: withStage(askToDeleteStage),
  },
  nextStage: {
    title: 'Next stage',
    group: 'stage',
    shortcuts: ['PageDown'],
    disabledReason: noneAfter,
    run: () => showStage(neighbour(1)?.id ?? ''),
  },
  previousStage: {
    title: 'Previous stage',
    group: 'stage',
    shortcuts: ['PageUp'],
    disabledReason: noneBefore,
    run: () => showStage(neighbour(-1)?.id ?? ''),
  },
} satisfies Record<string, Command>

function isEnd(): boolean {
  const now = current()
  return now !== undefined && isEndState(now.plan, now.stage)
}

function notTheEnd(): string | undefined {
  if (neighbour(1)) return 'Only the last stage can be the end state.'
  return neighbour(-1) ? undefined : 'A plan of one stage has no end state.'
}
