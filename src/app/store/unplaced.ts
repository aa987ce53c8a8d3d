import { cachedBy } from '#core/model/base/caches.ts'
import type { Plan } from '#core/model/plan.ts'

/** The latest plans that say something else than the one before. */
let latest: readonly Plan[] = []
const size = 3

/**
 * The plan, or one before it that says the same: they differ in nothing but where shapes stand and which lines are drawn.
 * Nothing that is checked, proven, compared or told depends on that, so it need not be asked again.
 */
export const unplaced = cachedBy((plan: Plan): Plan => {
  const same = latest.find((one) => saysTheSame(one, plan))
  if (!same) latest = [plan, ...latest].slice(0, size)
  return same ?? plan
})

function saysTheSame(one: Plan, other: Plan): boolean {
  const [a, b] = [said(one), said(other)]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

const said = ({ layout: _, lines: __, ...rest }: Plan): Readonly<Record<string, unknown>> => rest
