import { readText } from '#formats/read-text.ts'
import { bytesOf, type PickedFile } from '../platform/files.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { loadDocuments } from './load-documents.ts'

/** Opens what is dropped by its content: one plan as a new document, anything else by way of the import. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const picked = await Promise.all(files.map(bytesOf))
  const [first, second] = picked
  if (!first) return
  if (second || !(await isPlan(first))) return (await import('./import.ts')).importFiles(picked)
  const failure = await (await loadDocuments()).openPicked(first)
  if (failure) tellFailure(failure)
}

async function isPlan({ bytes }: PickedFile): Promise<boolean> {
  const text = readText(bytes)
  return mayBePlan(text) || (await import('#formats/plan-in-picture.ts')).isPicture(text)
}

/** Also one that is damaged: it is told what is wrong with it as a plan. */
const mayBePlan = (text: string): boolean =>
  text.trimStart().startsWith('{') && /"coexistence-plan"|"stages"\s*:/.test(text)
