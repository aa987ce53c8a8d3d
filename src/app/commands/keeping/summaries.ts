import type { Plan } from '#core/model/plan.ts'
import { documents } from '../../platform/documents.ts'
import { summaryOf } from '../document-summary.ts'

interface Summarized {
  readonly plan: Plan
  readonly files: readonly string[]
}

const waiting = new Map<string, () => Summarized>()
const stored = new Set<string>()
const pause = 1_000

/** Keeps what the list of plans says of one, once the work on it rests: what is kept of the plan itself comes first. */
export function storeSummarySoon(id: string, now: () => Summarized): void {
  const isUnderWay = waiting.has(id)
  waiting.set(id, now)
  if (!isUnderWay) setTimeout(() => storeSummary(id), stored.has(id) ? pause : 0)
}

/** Keeps what waits for that now. */
export function storeSummaries(): void {
  for (const id of waiting.keys()) storeSummary(id)
}

function storeSummary(id: string): void {
  const now = waiting.get(id)
  waiting.delete(id)
  if (!now) return
  stored.add(id)
  const { plan, files } = now()
  // The list is there without it, and only says less.
  documents.storeSummary({ ...summaryOf(id, plan, new Date()), files }).catch(() => {})
}
