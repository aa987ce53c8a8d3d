import { useState } from 'react'
import type { SourceFile } from '#formats/importers/importer.ts'

/** Adds to the files of an import what is picked or dropped, and keeps why that could not be read. */
export function useAdding(files: readonly SourceFile[], onChange: (files: readonly SourceFile[]) => void) {
  const [unread, setUnread] = useState<string>()
  const add = async (reading: Promise<readonly SourceFile[]>) => {
    setUnread(undefined)
    try {
      const more = await reading
      if (more.length > 0) onChange(withFiles(files, more))
    } catch (error) {
      setUnread(error instanceof Error ? error.message : String(error))
    }
  }
  return { add, unread }
}

/** A file of a name that is there already takes its place. */
const withFiles = (files: readonly SourceFile[], more: readonly SourceFile[]): readonly SourceFile[] => [
  ...files.filter(({ name }) => !more.some((other) => other.name === name)),
  ...more,
]
