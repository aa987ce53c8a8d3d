import type { Plan } from '#core/model/plan.ts'
import type { SavedFile } from '../../platform/documents.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { showFile } from '../../store/saved-file-store.ts'

/** Of each document the file that it is in. */
const known = new Map<string, SavedFile>()

export const knownFile = (id: string): SavedFile | undefined => known.get(id)

export const setKnownFile = (id: string, file: SavedFile): void => void known.set(id, file)

/** Tells which file the open document is in. */
export function tellFile(
  id: string,
  { name, way, at, disk }: SavedFile,
  holds: Plan | undefined,
  isCompared = true,
): void {
  if (usePlanStore.getState().document?.id !== id) return
  showFile({ name, way, at: new Date(at), holds, isCompared, isInPlace: disk !== undefined })
}
