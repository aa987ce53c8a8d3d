import type { Box, Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type LineKind, type Plan, withinReach, withLineDrawn } from '#core/model/plan.ts'

/** Puts shapes at new places; what else their places say (closed, pinned) stays. */
export function withLayout(plan: Plan, places: Readonly<Record<EntityId, Point>>): Plan {
  const entries = (Object.entries(places) as [EntityId, Point][])
    .map(([id, place]) => [id, withinReach(place)] as const)
    .filter(([id, place]) => isElsewhere(plan, id, place))
  if (entries.length === 0) return plan
  const moved = entries.map(([id, place]) => [id, { ...plan.layout[id], ...place }] as const)
  return { ...plan, layout: { ...plan.layout, ...Object.fromEntries(moved) } }
}

const isElsewhere = ({ layout }: Plan, id: EntityId, { x, y }: Point): boolean =>
  layout[id]?.x !== x || layout[id]?.y !== y

export const isPinned = ({ layout }: Plan, id: EntityId): boolean => layout[id]?.pinned === true

/** Pins shapes where they are drawn, so that arranging leaves them there; or lets them go again. */
export function pin(plan: Plan, shapes: readonly (Box & { readonly id: EntityId })[], on: boolean): Plan {
  const places = shapes.map(({ id, x, y }) => {
    const { pinned: _, ...place } = { ...withinReach({ x, y }), ...plan.layout[id] }
    return [id, on ? { ...place, pinned: true } : place] as const
  })
  return { ...plan, layout: { ...plan.layout, ...Object.fromEntries(places) } }
}

/** Chooses whether the diagrams of the plan have lines of a kind. */
export const withLinesDrawn = (plan: Plan, kind: LineKind, on: boolean): Plan => ({
  ...plan,
  lines: withLineDrawn(plan.lines, kind, on),
})
