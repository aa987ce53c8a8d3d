import type { Plan } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** A rule that the plan names and that does not exist, so that nothing comes of it. */
export interface UnknownRule {
  readonly id: string
  readonly isWaived: boolean
  readonly hasSeverity: boolean
}

export function unknownRulesIn({ severities, waivers }: Plan, rules: readonly Rule[]): readonly UnknownRule[] {
  const known = new Set(rules.map(({ id }) => id))
  const [set, waived] = [Object.keys(severities), waivers.map(({ rule }) => rule)]
  const unknown = [...new Set([...set, ...waived])].filter((id) => !known.has(id)).sort()
  return unknown.map((id) => ({ id, isWaived: waived.includes(id), hasSeverity: set.includes(id) }))
}
