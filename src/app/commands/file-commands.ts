import { serializePlan } from '#core/file/plan-file.ts'
import { slugOf } from '#core/model/ids.ts'
import { pickFile, saveFile } from '../platform/files.ts'
import { current } from '../store/derived.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { say } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { closePlan, openPicked } from './documents.ts'
import { askForPlanProperties } from './questions.ts'

export const noPlan = () => (current() ? undefined : 'No plan is open.')

export const fileCommands = {
  openFile: {
    title: 'Open a plan file…',
    group: 'file',
    shortcuts: ['Mod+O'],
    async run() {
      const picked = await pickFile(['.json'], 'Plan files')
      const problem = picked && openPicked(picked)
      if (problem) tellFailure(problem)
    },
  },
  importTopology: {
    title: 'Import a topology…',
    group: 'file',
    run: async () => (await import('./import.ts')).startImport(),
  },
  saveFile: {
    title: 'Save the plan file…',
    group: 'file',
    shortcuts: ['Mod+S'],
    disabledReason: noPlan,
    async run() {
      const now = current()
      if (!now) return
      const name = `${slugOf(now.plan.name) || 'plan'}.plan.json`
      if (await saveFile(serializePlan(now.plan), name, 'application/json')) say(`Saved as ${name}.`)
    },
  },
  planProperties: {
    title: 'Properties of the plan…',
    group: 'file',
    edits: true,
    disabledReason: noPlan,
    run: askForPlanProperties,
  },
  closePlan: {
    title: 'Back to the start screen',
    group: 'file',
    disabledReason: noPlan,
    run: closePlan,
  },
} satisfies Record<string, Command>
