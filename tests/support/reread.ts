import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'

/** The same plan, written and read again: equal, and nothing of it the same object. */
export function reread(plan: Plan): Plan {
  const parsed = parsePlan(serializePlan(plan))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
