import { current } from '../store/derived.ts'
import { showStage } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { insertStage } from './stage-gestures.ts'

const neighbour = (offset: number) => {
  const now = current()
  return now?.plan.stages[now.plan.stages.indexOf(now.stage) + offset]
}

export const stageCommands = {
  addStage: {
    title: 'Add a stage behind this one',
    group: 'stage',
    shortcuts: ['Shift+N'],
    onCanvas: true,
    edits: true,
    run: () => insertStage(current()?.stage),
  },
  nextStage: {
    title: 'Next stage',
    group: 'stage',
    shortcuts: ['PageDown'],
    disabledReason: () => (neighbour(1) ? undefined : 'This is the last stage.'),
    run: () => showStage(neighbour(1)?.id ?? ''),
  },
  previousStage: {
    title: 'Previous stage',
    group: 'stage',
    shortcuts: ['PageUp'],
    disabledReason: () => (neighbour(-1) ? undefined : 'This is the first stage.'),
    run: () => showStage(neighbour(-1)?.id ?? ''),
  },
} satisfies Record<string, Command>
