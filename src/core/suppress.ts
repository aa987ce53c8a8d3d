import type { Finding } from './finding.ts'
import { groupBy } from './group-by.ts'
import type { Rule } from './rules/rule.ts'

/** Leaves out what another finding of the same stage already explains; a rule that is off explains nothing. */
export function suppress(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const byRule = groupBy(findings, (finding) => finding.rule)
  const children = new Map(rules.map((rule) => [rule.id, rule.suppressedBy ?? {}]))
  return findings.filter((finding) => {
    const parents = Object.entries(children.get(finding.rule) ?? {})
    return !parents.some(([rule, on]) => byRule.get(rule)?.some((other) => on === 'stage' || isShared(finding, other)))
  })
}

function isShared(a: Finding, b: Finding): boolean {
  const concerned = new Set([...a.entities, ...a.related])
  return [...b.entities, ...b.related].some((id) => concerned.has(id))
}
