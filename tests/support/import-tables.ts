import { type ImportError, importErrorSentence } from '#formats/import-error.ts'
import type { Columns, ImportChoices, Imported } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'

/** Texts or bytes by the names of their files. */
type Files = Readonly<Record<string, string | Uint8Array>>

const result = (files: Files, choices: Partial<ImportChoices>) =>
  readImport(
    Object.entries(files).map(([name, file]) => ({
      name,
      bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file,
    })),
    { groupChat: [], ...choices },
  )

/** Fields by headings. */
export const columnsIn = (columns: Readonly<Record<string, string>>): Columns => new Map(Object.entries(columns))

/** What tables give together; fails the test where they are refused. */
export function read(files: Files | string, choices: Partial<ImportChoices> = {}): Imported {
  const found = result(typeof files === 'string' ? { 'a.csv': files } : files, choices)
  if (!found.ok) throw new Error(importErrorSentence(found.error.error))
  return found.value
}

/** Why they are refused; fails the test where they are not. */
export function refusalOf(files: Files | string, choices: Partial<ImportChoices> = {}): ImportError {
  const found = result(typeof files === 'string' ? { 'a.csv': files } : files, choices)
  if (found.ok) throw new Error('The tables were not refused.')
  return found.error.error
}

/** What was said, with the lines in which it is so. */
export const saidOf = ({ notices }: Imported): readonly string[] =>
  notices.map(({ lines = [], text }) => (lines.length === 0 ? text : `${lines.join(', ')}: ${text}`))
