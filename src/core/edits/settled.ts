import { roomMadeInParts } from '#core/layout/growth/make-room.ts'
import { cacheLatestInParts } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'
import { withoutStaleApprovals } from './approvals.ts'
import { withLayout } from './layout.ts'

/**
 * What an edit becomes, whatever its kind: approvals of what is another now are taken back, and what has become larger
 * covers nothing that it did not cover before.
 */
export const settled = (before: Plan, after: Plan): Plan => atOnce(settledInParts(before, after))

/** The same in steps, where it is not known. */
export const settledInParts = cacheLatestInParts(settledAnew, 3)

function* settledAnew(before: Plan, after: Plan): InParts<Plan> {
  const current = withoutStaleApprovals(before, after)
  return withLayout(current, yield* roomMadeInParts(before, current))
}
