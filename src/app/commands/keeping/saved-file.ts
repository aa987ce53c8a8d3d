import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import { type SavedFile, savedFiles } from '../../platform/documents.ts'
import { onReturning } from '../../platform/leaving.ts'
import { isLarge } from '../../store/large.ts'
import { knownFile, setKnownFile, tellFile } from './known-file.ts'

/** The file that a document was in when it was open last. */
export const recalledFile = async (id: string): Promise<SavedFile | undefined> =>
  (await savedFiles.load(id).catch(() => undefined)) ?? knownFile(id)

/** Goes on with the file of a document that is open again. */
export function goOnInFile(id: string, file: SavedFile | undefined, plan: Plan): void {
  if (!file) return
  setKnownFile(id, file)
  tellFile(id, file, plan, false)
  // What was opened is drawn before it is compared; to write a large plan down for that takes too long.
  setTimeout(() => {
    if (knownFile(id) !== file) return
    if (!isLarge(plan)) tellFile(id, file, fingerprintOf(plan) === file.plan ? plan : undefined)
    void noticeOutside()
  })
}

/** Looks from now on, whenever somebody comes back to the page, whether the file was changed. Returns how to end that. */
export const startNoticing = (): (() => void) => onReturning(() => void noticeOutside())

const noticeOutside = async (): Promise<void> => (await import('./noticing.ts')).noticeOutside()
