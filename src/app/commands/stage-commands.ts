import { addStage } from '#core/edits/stage-list.ts'
import { current } from '../store/derived.ts'
import { commit, usePlanStore } from '../store/plan-store.ts'
import { say, showStage } from '../store/session-store.ts'
import type { Command } from './command.ts'

const neighbour = (offset: number) => {
  const now = current()
  return now?.plan.stages[now.plan.stages.indexOf(now.stage) + offset]
}

export const stageCommands = {
  addStage: {
    title: 'Add a stage',
    group: 'stage',
    shortcuts: ['Shift+KeyN'],
    onCanvas: true,
    edits: true,
    run() {
      const now = current()
      if (!now) return
      commit('Add a stage', now.stage.id, (plan) => addStage(plan, now.stage.id))
      const { plan } = usePlanStore.getState()
      const added = plan?.stages[now.plan.stages.indexOf(now.stage) + 1]
      if (!added) return
      showStage(added.id)
      say(`${added.name} added: a copy of ${now.stage.name}.`)
    },
  },
  nextStage: {
    title: 'Next stage',
    group: 'stage',
    shortcuts: ['PageDown'],
    onCanvas: true,
    disabledReason: () => (neighbour(1) ? undefined : 'This is the last stage.'),
    run: () => showStage(neighbour(1)?.id ?? ''),
  },
  previousStage: {
    title: 'Previous stage',
    group: 'stage',
    shortcuts: ['PageUp'],
    onCanvas: true,
    disabledReason: () => (neighbour(-1) ? undefined : 'This is the first stage.'),
    run: () => showStage(neighbour(-1)?.id ?? ''),
  },
} satisfies Record<string, Command>
