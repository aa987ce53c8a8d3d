import type { StageId } from '#core/model/plan.ts'
import { pickFile } from '../platform/files.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { loadDocuments } from './load-documents.ts'

// Also for the start screen, which comes before all that is needed to read a file.

export async function openPlanFile(): Promise<void> {
  const picked = await pickFile(['.json', '.svg'], 'Plan files')
  const problem = picked && (await (await loadDocuments()).openPicked(picked))
  if (problem) tellFailure(problem)
}

export const startImport = async (into?: StageId): Promise<void> => (await import('./import.ts')).importFiles([], into)
