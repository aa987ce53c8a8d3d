import { serializePlan } from '#core/file/plan-file.ts'
import { fileName, fileWord } from '#core/model/file-name.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { pickFile, saveFile } from '../platform/files.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { rememberFile } from './autosave.ts'
import { loadDocuments } from './load-documents.ts'

// What commands do with files, and the start screen too: it comes before all that commands need.

export async function openPlanFile(): Promise<void> {
  const picked = await pickFile(['.json', '.svg'], 'Plan files')
  const problem = picked && (await (await loadDocuments()).openPicked(picked))
  if (problem) tellFailure(problem)
}

export const startImport = async (into?: StageId): Promise<void> => (await import('./import.ts')).importFiles([], into)

export async function savePlanFile(plan: Plan): Promise<void> {
  const name = fileName([fileWord(plan.name, 'plan')], 'plan.json')
  if (!(await saveFile(serializePlan(plan), name, 'application/json'))) return
  announce(`Saved as ${name}.`)
  const { document, plan: open } = usePlanStore.getState()
  if (document && document.readOnly === undefined && plan === open) rememberFile(document.id, plan)
}
