import type { Imported, Proposal } from '#formats/importers/importer.ts'

/** An import that waits for the person: what was read, and which proposals are confirmed so far. */
export interface PendingImport {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly imported: Imported
  /** Every trusted application pool of the file that may be Group Chat. */
  readonly proposals: readonly Proposal[]
  readonly groupChat: readonly string[]
}
