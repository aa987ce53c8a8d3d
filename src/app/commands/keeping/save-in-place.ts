import { fingerprintOf } from '#core/file/fingerprint.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { isAllowed, pickDiskFile, type SeenFile, seeFile, writeFile } from '../../platform/disk-access.ts'
import { canSaveInPlace, type DiskFile, type Stamp } from '../../platform/disk-file.ts'
import { ask } from '../../store/dialog-store.ts'
import { type OpenDocument, usePlanStore } from '../../store/plan-store.ts'
import { showOutside } from '../../store/saved-file-store.ts'
import { announce } from '../../store/session-store.ts'
import { rememberFile } from '../autosave.ts'
import { checkedToOpen } from '../checked-ahead.ts'
import { planFileName, savePlanFile } from '../save-plan.ts'
import { diskReason, notAllowed } from './disk-reason.ts'
import { inTurn } from './in-turn.ts'
import { knownFile } from './known-file.ts'
import { planOfFile } from './plan-of-file.ts'
import { rememberSavedFile } from './remember-file.ts'
import { replacePlan } from './restoring.ts'

/** Saves the open plan in its file; where it is in none, the person says which. What is only read is saved as a copy. */
export const save = (): Promise<void> =>
  withOpen(async ({ id, readOnly }, plan) => {
    if (readOnly !== undefined) await savePlanFile(plan)
    else if (!canSaveInPlace()) await downloadAs(id, plan)
    else {
      const { disk, stamp } = knownFile(id) ?? {}
      if (disk && stamp) await saveIn(id, disk, stamp, plan)
      else await saveElsewhere(id, plan)
    }
  })

/** Saves the open plan in another file, and goes on in that. */
export const saveAs = (): Promise<void> => withOpen(({ id }, plan) => saveElsewhere(id, plan))

/** Says how the file of the open plan differs from what was last read or written of it. */
export const compareWithFile = (): Promise<void> =>
  withOpen(async ({ id }, plan) => {
    const { disk, stamp } = knownFile(id) ?? {}
    if (!disk || !stamp) return
    try {
      if (!(await isAllowed(disk, 'read', true))) throw notAllowed()
      const now = await seeFile(disk)
      if (now.stamp.hash !== stamp.hash) return await decide(id, disk, now, plan)
      if (isOpen(id)) showOutside(undefined)
      announce(`Nobody has changed ${disk.name} since.`)
    } catch (error) {
      await tellFailed(id, `${disk.name} cannot be read`, diskReason(error), plan)
    }
  })

const withOpen = (act: (document: OpenDocument, plan: Plan) => Promise<void>): Promise<void> =>
  inTurn(async () => {
    const { document, plan } = usePlanStore.getState()
    if (document && plan) await act(document, plan)
  })

const isOpen = (id: string): boolean => usePlanStore.getState().document?.id === id

async function downloadAs(id: string, plan: Plan): Promise<void> {
  if (!(await savePlanFile(plan))) return
  const file = { name: planFileName(plan), way: 'downloaded', at: new Date().toISOString() } as const
  rememberSavedFile(id, { ...file, plan: fingerprintOf(plan) }, plan)
}

/** Overwrites a file, unless it is not what it was when it was last read or written. */
async function saveIn(id: string, disk: DiskFile, stamp: Stamp, plan: Plan): Promise<void> {
  try {
    if (!(await isAllowed(disk, 'readwrite', true))) throw notAllowed()
    // Before the file is looked at: nobody is to write it between that and what is written here.
    const text = serializePlan(plan)
    const now = await seeFile(disk)
    const isAsLeft = now.stamp.hash === stamp.hash || now.stamp.hash === fingerprintOf(plan)
    if (isAsLeft) await write(id, disk, plan, text)
    else await decide(id, disk, now, plan)
  } catch (error) {
    await tellFailed(id, notSavedIn(disk), diskReason(error), plan)
  }
}

async function saveElsewhere(id: string, plan: Plan): Promise<void> {
  const disk = await pickDiskFile(knownFile(id)?.name ?? planFileName(plan))
  if (!disk) return
  try {
    await write(id, disk, plan)
  } catch (error) {
    await tellFailed(id, notSavedIn(disk), diskReason(error, 'nothing'), plan)
  }
}

async function write(id: string, disk: DiskFile, plan: Plan, text = serializePlan(plan)): Promise<void> {
  const stamp = await writeFile(disk, text)
  const { name } = disk
  rememberSavedFile(id, { name, way: 'saved', at: new Date().toISOString(), plan: stamp.hash, disk, stamp }, plan)
  rememberFile(id, stamp.hash)
  announce(`Saved in ${name}.`)
}

/** A file was changed by somebody else: the person says what becomes of it and of the plan. */
async function decide(id: string, disk: DiskFile, { bytes, stamp }: SeenFile, plan: Plan): Promise<void> {
  const [name, at] = [disk.name, new Date(stamp.modified)]
  // The dialog compares the file with the plan that is open.
  if (!isOpen(id)) return announce(`${name} was changed outside, and left as it is: another plan came between.`)
  showOutside({ type: 'changed', at })
  const file = planOfFile(bytes)
  const answer = await ask({ type: 'file-changed', name, at, file })
  // What is written meanwhile is noticed in its turn.
  if (answer === 'overwrite') await saveIn(id, disk, stamp, plan)
  if (answer === 'save-as') await saveElsewhere(id, plan)
  if (answer === 'open' && file.ok) await openFile(id, disk, stamp, file.value)
}

/** Makes the plan what the file holds, as one step to undo. */
async function openFile(id: string, disk: DiskFile, stamp: Stamp, plan: Plan): Promise<void> {
  const { name } = disk
  await checkedToOpen(plan)
  const [plainPlan, at] = [fingerprintOf(plan), new Date(stamp.modified).toISOString()]
  const isReplaced =
    isOpen(id) &&
    replacePlan(plan, {
      label: `Open the plan of ${name}`,
      before: `Before the plan of ${name} was opened`,
      notice: `The plan is as it is in ${name}. Undo brings back what it was before.`,
    })
  // Else what was written outside would pass for known, and be overwritten unasked.
  if (!isReplaced) return announce(`${name} was not opened: another plan or tab came between.`)
  rememberSavedFile(id, { name, way: 'opened', at, plan: plainPlan, disk, stamp }, plan)
  rememberFile(id, plainPlan)
}

const notSavedIn = ({ name }: DiskFile): string => `The plan was not saved in ${name}`

async function tellFailed(id: string, title: string, reason: string, plan: Plan): Promise<void> {
  const answer = await ask({ type: 'file-failed', title, reason })
  if (answer === 'save-as') await saveElsewhere(id, plan)
}
