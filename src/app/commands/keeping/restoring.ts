import { parsePlan } from '#core/file/plan-file.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { type Version, versions } from '../../platform/documents.ts'
import { record, usePlanStore } from '../../store/plan-store.ts'
import { announce, showStage, useSession } from '../../store/session-store.ts'
import { keepVersion, keepVersionAside } from './versions.ts'

/** The versions of the open plan, the latest first. */
export async function versionsOfOpen(): Promise<readonly Version[]> {
  const { document } = usePlanStore.getState()
  return document ? versions.list(document.id) : []
}

/** Keeps the open plan as it is now under a name. */
export async function nameVersion(title: string): Promise<void> {
  await keepVersion('named', title)
  announce(`Kept as ‘${title}’.`)
}

/** The plan as it was; undefined where that cannot be read. */
export async function planOfVersion({ number }: Version): Promise<Plan | undefined> {
  const { document } = usePlanStore.getState()
  const text = document && (await versions.text(document.id, number))
  const parsed = text === undefined ? undefined : parsePlan(text)
  return parsed?.ok ? parsed.value : undefined
}

/** Makes the plan what it was, as one step to undo. */
export const restoreVersion = ({ title }: Version, version: Plan): boolean =>
  replacePlan(version, {
    label: `Restore ‘${title}’`,
    before: `Before ‘${title}’ was restored`,
    notice: `The plan is as it was in ‘${title}’. Undo brings back what it was before.`,
  })

interface Replacement {
  readonly label: string
  /** What the version is called that is kept of the plan as it is now. */
  readonly before: string
  readonly notice: string
}

/** Makes the plan another, as one step to undo; what it is now is kept as a version, too. False where it is only read. */
export function replacePlan(after: Plan, { label, before: title, notice }: Replacement): boolean {
  const { plan: before, document } = usePlanStore.getState()
  if (!before || document?.readOnly !== undefined) return false
  keepVersionAside('restore', title, before)
  const { stage } = useSession.getState()
  record({ label, stage, edit: () => after }, before, after)
  if (!stageOf(after, stage)) showStage(after.stages[0]?.id ?? '')
  announce(notice)
  return true
}
