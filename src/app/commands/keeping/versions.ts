import { summaryOf } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { type VersionReason, versions } from '../../platform/documents.ts'
import { reportInParts, today } from '../../store/derived.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { inSlices } from '../in-slices.ts'
import { keptPlanInParts } from './prepared.ts'

/** Keeps the open plan as it is now, or as it was before something that has just been done to it. */
export async function keepVersion(reason: VersionReason, title: string, plan?: Plan): Promise<void> {
  const { document, plan: open } = usePlanStore.getState()
  const kept = plan ?? open
  if (!document || document.readOnly !== undefined || !kept) return
  await storeVersion(document.id, reason, title, kept)
}

async function storeVersion(id: string, reason: VersionReason, title: string, kept: Plan): Promise<void> {
  const report = await inSlices(reportInParts(kept), () => true)
  const { error, warning } = summaryOf(report?.findings ?? [])
  const about = {
    reason,
    title,
    at: new Date().toISOString(),
    stages: kept.stages.length,
    errors: error,
    warnings: warning,
  }
  const text = await inSlices(keptPlanInParts(kept), () => true)
  if (text !== undefined) await versions.store(id, about, text)
}

/** The same for what nobody asked for: where it cannot be kept, what was done is not held up by it. */
export function keepVersionAside(reason: VersionReason, title: string, plan: Plan | undefined): void {
  const { document } = usePlanStore.getState()
  if (!plan || !document || document.readOnly !== undefined) return
  // What was done is drawn first.
  setTimeout(() => void storeVersion(document.id, reason, title, plan).catch(() => {}))
}

const days = new Map<string, string>()

/** Keeps what a plan was before the first step of a day. */
export function keepDaily(id: string, before: Plan): void {
  const day = today()
  if (days.get(id) === day) return
  days.set(id, day)
  const keep = async () => {
    const [last] = (await versions.list(id)).filter(({ reason }) => reason === 'daily')
    if (last?.at.slice(0, 10) !== new Date().toISOString().slice(0, 10))
      await storeVersion(id, 'daily', 'Before the work of the day', before)
  }
  // The step itself, and what is seen of it, come first; another plan may be open by then.
  setTimeout(() => void keep().catch(() => {}), 1_000)
}
