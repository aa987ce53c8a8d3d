import type { SourceFile } from '#formats/importers/importer.ts'

/** What all rows are called that are pasted. */
export const pastedName = 'Pasted rows'

/** Rows of the clipboard as a file to be imported. */
export const pastedRows = (text: string): SourceFile => ({
  name: pastedName,
  bytes: new TextEncoder().encode(text),
})
