import { useState } from 'react'
import { fileOf } from '#formats/importers/import-records.ts'
import type { ImportChoices, SourceFile } from '#formats/importers/importer.ts'
import { withFiles } from './use-adding.ts'

const noChoices: ImportChoices = { groupChat: [] }

/** The files of an import, and what was decided about them. */
export function useFiles(first: readonly SourceFile[]) {
  const [files, setFiles] = useState(() => withFiles([], first))
  const [choices, setChoices] = useState(noChoices)
  return {
    files,
    setFiles: (next: readonly SourceFile[]) => {
      setChoices(choicesAbout(next, choices))
      setFiles(next)
    },
    choices,
    setChoices,
  }
}

/** What was decided about other files says nothing of those that come, though one may have the name of one that went. */
export function choicesAbout(files: readonly SourceFile[], choices: ImportChoices): ImportChoices {
  if (files.length === 0) return noChoices
  const names = files.map(({ name }) => name)
  const isThere = (file: string) => fileOf(names, file) !== undefined
  const { columnsOf, separatorOf, recalled, ...rest } = choices
  return {
    ...rest,
    ...(columnsOf && { columnsOf: new Map([...columnsOf].filter(([file]) => isThere(file))) }),
    ...(separatorOf && { separatorOf: new Map([...separatorOf].filter(([file]) => isThere(file))) }),
    ...(recalled && { recalled: new Set([...recalled].filter(isThere)) }),
  }
}
