import { FolderOpen, Home, Import, Info, Save } from 'lucide-react'
import { type Command, command } from './command.ts'
import { closePlan } from './documents.ts'
import { aPlan } from './needs.ts'
import { importTopology, openPlanFile, savePlanFile } from './plan-files.ts'
import { askForPlanProperties } from './questions.ts'

export const fileCommands = {
  openFile: command({
    title: 'Open a plan file…',
    group: 'file',
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    run: openPlanFile,
  }),
  importTopology: command({
    title: 'Import a topology…',
    group: 'file',
    icon: Import,
    run: importTopology,
  }),
  saveFile: command({
    title: 'Save the plan file…',
    group: 'file',
    icon: Save,
    shortcuts: ['Mod+S'],
    needs: aPlan,
    run: ({ plan }) => savePlanFile(plan),
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
