import { useState } from 'react'
import { namesApart } from '#formats/importers/file-names.ts'
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

/** What comes is told apart from what is there; the same file once more is nothing new. */
export function withFiles(files: readonly SourceFile[], more: readonly SourceFile[]): readonly SourceFile[] {
  const fresh = more.filter(({ bytes }) => !files.some((known) => isSame(known.bytes, bytes)))
  const names = namesApart(
    fresh.map(({ name }) => name),
    files.map(({ name }) => name),
  )
  return [...files, ...fresh.map((file, at) => ({ ...file, name: names[at] ?? file.name }))]
}

/** Files can be large, and to ask a function about each byte of two takes seconds. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
