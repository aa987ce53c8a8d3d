import { FolderOpen, Home, Import, Info, Save } from 'lucide-react'
import { serializePlan } from '#core/file/plan-file.ts'
import { slugOf } from '#core/model/ids.ts'
import { pickFile, saveFile } from '../platform/files.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { say } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { closePlan, openPicked } from './documents.ts'
import { aPlan } from './needs.ts'
import { askForPlanProperties } from './questions.ts'

export const fileCommands = {
  openFile: command({
    title: 'Open a plan file…',
    group: 'file',
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    async run() {
      const picked = await pickFile(['.json'], 'Plan files')
      const problem = picked && openPicked(picked)
      if (problem) tellFailure(problem)
    },
  }),
  importTopology: command({
    title: 'Import a topology…',
    group: 'file',
    icon: Import,
    run: async () => (await import('./import.ts')).startImport(),
  }),
  saveFile: command({
    title: 'Save the plan file…',
    group: 'file',
    icon: Save,
    shortcuts: ['Mod+S'],
    needs: aPlan,
    async run({ plan }) {
      const name = `${slugOf(plan.name) || 'plan'}.plan.json`
      if (await saveFile(serializePlan(plan), name, 'application/json')) say(`Saved as ${name}.`)
    },
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
