import { diskProblemOf, isAllowed, isTouched, seeFile } from '../../platform/disk-access.ts'
import type { DiskFile, Stamp } from '../../platform/disk-file.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { type DoneOutside, showOutside, useSavedFile } from '../../store/saved-file-store.ts'
import { announce } from '../../store/session-store.ts'
import { isUnderWay } from './in-turn.ts'
import { knownFile } from './known-file.ts'

/** Tells in the status what somebody else did to the file of the open plan; asks nobody for anything. */
export async function noticeOutside(): Promise<void> {
  const { document } = usePlanStore.getState()
  if (!document || document.readOnly !== undefined || isUnderWay()) return
  const file = knownFile(document.id)
  if (!file?.disk || !file.stamp) return
  const outside = await doneOutside(file.disk, file.stamp)
  const isStill = usePlanStore.getState().document === document && knownFile(document.id) === file
  if (outside === 'unknown' || !isStill || isUnderWay()) return
  const before = useSavedFile.getState().file?.outside
  showOutside(outside)
  if (outside && !isSame(outside, before)) announce(sentenceOf(file.name, outside))
}

async function doneOutside(disk: DiskFile, stamp: Stamp): Promise<DoneOutside | undefined | 'unknown'> {
  try {
    if (!(await isAllowed(disk, 'read'))) return 'unknown'
    if (!(await isTouched(disk, stamp))) return undefined
    const { stamp: now } = await seeFile(disk)
    return now.hash === stamp.hash ? undefined : { type: 'changed', at: new Date(now.modified) }
  } catch (error) {
    return diskProblemOf(error) === 'gone' ? { type: 'gone' } : 'unknown'
  }
}

const isSame = (a: DoneOutside, b: DoneOutside | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

const sentenceOf = (name: string, { type }: DoneOutside): string =>
  type === 'gone'
    ? `${name} is gone: it was moved, renamed or deleted.`
    : `${name} was changed outside. Your plan is as it was.`
