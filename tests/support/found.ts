import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import type { Plan, Severity } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'

/** Everything that all rules say of a plan, a line each: "error hosting/missing-home chatPool:P10". */
export function found(plan: Plan, ...of: readonly Severity[]): readonly string[] {
  return findingsOf(plan)
    .filter(({ severity }) => of.length === 0 || of.includes(severity))
    .map(({ severity, rule, entities }) => [severity, rule, ...entities].join(' '))
}

/** The fixes that the first finding of a rule offers, best first. */
export function fixesOf(plan: Plan, ruleId: string): readonly Fix[] {
  const finding = findingsOf(plan).find(({ rule }) => rule === ruleId)
  const rule = rules.find(({ id }) => id === ruleId)
  return (finding && rule?.fixes?.(plan, finding)) ?? []
}

function findingsOf(plan: Plan): readonly Finding[] {
  const { findings, notChecked } = createCheck(rules)(plan)
  if (notChecked.length > 0) throw new Error(JSON.stringify(notChecked))
  return findings
}
