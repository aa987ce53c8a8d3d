import type { Plan } from '#core/model/plan.ts'
import { stampOf } from '../../platform/disk-access.ts'
import { type SavedFile, savedFiles } from '../../platform/documents.ts'
import type { PickedFile } from '../../platform/files.ts'
import { setKnownFile, tellFile } from './known-file.ts'

/** A document is in this file from now on: it is told, and kept with the document. */
export function rememberSavedFile(id: string, file: SavedFile, holds: Plan | undefined): void {
  setKnownFile(id, file)
  tellFile(id, file, holds)
  // Where the browser keeps nothing, or no files, it is known until the page is left.
  savedFiles.store(id, file).catch(() => {})
}

/** A document is what a file holds, which somebody has just given. */
export async function rememberOpened(
  id: string,
  { name, bytes, disk, modified }: PickedFile,
  holds: Plan | undefined,
  plan: string,
): Promise<void> {
  const now = Date.now()
  const stamp = await stampOf(bytes, modified ?? now)
  const at = new Date(disk ? stamp.modified : now).toISOString()
  rememberSavedFile(id, { name, way: 'opened', at, plan, ...(disk && { disk, stamp }) }, holds)
}
