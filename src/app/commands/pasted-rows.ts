import type { SourceFile } from '#formats/importers/importer.ts'

/** Rows of the clipboard as a file to be imported. */
export const pastedRows = (text: string): SourceFile => ({
  name: 'Pasted rows',
  bytes: new TextEncoder().encode(text),
})
