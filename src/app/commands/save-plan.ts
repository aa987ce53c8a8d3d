import { serializePlan } from '#core/file/plan-file.ts'
import { fileName, fileWord } from '#core/model/file-name.ts'
import type { Plan } from '#core/model/plan.ts'
import { saveFile } from '../platform/files.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { rememberFile } from './autosave.ts'

/** False where the person changes their mind. */
export async function savePlanFile(plan: Plan): Promise<boolean> {
  const name = fileName([fileWord(plan.name, 'plan')], 'plan.json')
  if (!(await saveFile(serializePlan(plan), name, 'application/json'))) return false
  announce(`Saved as ${name}.`)
  const { document, plan: open } = usePlanStore.getState()
  if (document && document.readOnly === undefined && plan === open) rememberFile(document.id, plan)
  return true
}
