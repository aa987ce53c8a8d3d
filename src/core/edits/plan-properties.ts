import { isSame } from '#core/model/diff.ts'
import type { Plan } from '#core/model/plan.ts'

/** What a plan says of itself, and of how its content is imported. */
export type PlanProperties = Pick<Plan, 'name' | 'sipDomains' | 'flattening'> & { readonly description: string }

export const propertiesOf = ({ name, description = '', sipDomains, flattening }: Plan): PlanProperties => ({
  name,
  description,
  sipDomains,
  flattening,
})

/** Changes what a plan says of itself; an empty description is left out, and a domain is named once. */
export function describePlan(plan: Plan, change: Partial<PlanProperties>): Plan {
  const wanted = { ...propertiesOf(plan), ...change }
  const sipDomains = distinct(wanted.sipDomains.map((domain) => domain.trim().toLowerCase()).filter(Boolean))
  const named = { ...wanted, name: wanted.name.trim() || plan.name, description: wanted.description.trim() }
  const described = { ...named, sipDomains: isSame(sipDomains, plan.sipDomains) ? plan.sipDomains : sipDomains }
  if (isSame(described, propertiesOf(plan))) return plan
  const { description: _, ...rest } = { ...plan, ...described }
  return described.description === '' ? rest : { ...rest, description: described.description }
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]
