import { fingerprintOf } from '#core/file/fingerprint.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { fileName, fileWord } from '#core/model/file-name.ts'
import type { Plan } from '#core/model/plan.ts'
import { canSaveInPlace } from '../platform/disk-file.ts'
import { saveFile } from '../platform/files.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { rememberFile } from './autosave.ts'

export const planFileName = (plan: Plan): string => fileName([fileWord(plan.name, 'plan')], 'plan.json')

/** Saves a copy of a plan as a file, which is not gone on with. False where the person changes their mind. */
export async function savePlanFile(plan: Plan): Promise<boolean> {
  const name = planFileName(plan)
  if (!(await saveFile(serializePlan(plan), name, 'application/json'))) return false
  announce(canSaveInPlace() ? `Saved as ${name}.` : `Downloaded ${name}.`)
  const { document, plan: open } = usePlanStore.getState()
  if (document && document.readOnly === undefined && plan === open) rememberFile(document.id, fingerprintOf(plan))
  return true
}
