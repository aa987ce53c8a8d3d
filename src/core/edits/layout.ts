import type { EntityId } from '../model.ts'
import type { Layout, Place, Plan } from '../plan.ts'

/** Puts shapes at new places; what else their places say (closed, pinned) stays. */
export function withLayout(plan: Plan, places: Layout): Plan {
  const entries = Object.entries(places) as [EntityId, Place][]
  const moved = entries.map(([id, place]) => [id, { ...plan.layout[id], ...place }] as const)
  return { ...plan, layout: { ...plan.layout, ...Object.fromEntries(moved) } }
}
