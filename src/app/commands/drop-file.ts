import { readText } from '#formats/read-text.ts'
import { bytesOf, type GivenFile, type PickedFile } from '../platform/files.ts'
import { attempt } from './attempt.ts'
import { loadDocuments } from './load-documents.ts'

/** Opens what is dropped by its content: one plan as a new document, anything else by way of the import. */
export const openDropped = (files: readonly GivenFile[] | Promise<readonly GivenFile[]>): Promise<void> =>
  attempt(async () => opened(await files))

/** The sentence that says why a plan cannot be opened, when it cannot. */
async function opened(files: readonly GivenFile[]): Promise<string | undefined> {
  const picked = await Promise.all(files.map(bytesOf))
  const [first, second] = picked
  if (!first) return undefined
  if (!second && (await isPlan(first))) return (await loadDocuments()).openPicked(first)
  await (await import('./import.ts')).importDropped(picked)
  return undefined
}

async function isPlan({ bytes }: PickedFile): Promise<boolean> {
  const { text } = readText(bytes)
  return mayBePlan(text) || (await import('#formats/plan-in-picture.ts')).isPicture(text)
}

/** Also one that is damaged: it is told what is wrong with it as a plan. */
const mayBePlan = (text: string): boolean =>
  text.trimStart().startsWith('{') && /"coexistence-plan"|"stages"\s*:/.test(text)
