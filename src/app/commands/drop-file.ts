import { readText } from '#formats/read-text.ts'
import { bytesOf } from '../platform/files.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { loadDocuments } from './load-documents.ts'

/** Opens a dropped file by its content: a plan as a new document, anything else by way of the import. */
export async function openDropped(file: File): Promise<void> {
  const picked = await bytesOf(file)
  const text = readText(picked.bytes)
  const isPlan = text.trimStart().startsWith('{') || (await import('#formats/plan-in-picture.ts')).isPicture(text)
  if (!isPlan) return (await import('./import.ts')).reviewImport(picked)
  const failure = await (await loadDocuments()).openPicked(picked)
  if (failure) tellFailure(failure)
}
