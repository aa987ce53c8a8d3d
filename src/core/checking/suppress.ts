import type { EntityId } from '../model.ts'
import type { Rule } from '../rules/rule.ts'
import type { Finding } from './finding.ts'

/** Leaves out what other findings of the same stage already explain; a rule that is off explains nothing. */
export function suppress(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const suppressors = new Map(rules.map((rule) => [rule.id, Object.entries(rule.suppressedBy ?? {})]))
  const naming = namingBy(findings, new Set([...suppressors.values()].flat().map(([rule]) => rule)))
  const isExplained = (finding: Finding): boolean => {
    const by = (how: string) => (suppressors.get(finding.rule) ?? []).flatMap(([rule, on]) => (on === how ? rule : []))
    return (
      by('stage').some((rule) => naming(rule).size > 0) ||
      by('first').some((rule) => naming(rule, finding.entities[0]).size > 0) ||
      by('shared').some((rule) => concerned(finding).some((id) => naming(rule, id).size > 0)) ||
      isNamedInPairs(finding, by('subjects'), naming)
    )
  }
  return findings.filter((finding) => !isExplained(finding))
}

const concerned = (finding: Finding): readonly EntityId[] => [...finding.entities, ...finding.related]

/** The findings of a rule, or those of them that concern an entity. */
type Naming = (rule: string, id?: EntityId) => ReadonlySet<Finding>

function namingBy(findings: readonly Finding[], rules: ReadonlySet<string>): Naming {
  const index = new Map<string, Set<Finding>>()
  const note = (key: string, finding: Finding) => index.set(key, (index.get(key) ?? new Set()).add(finding))
  for (const finding of findings) {
    if (!rules.has(finding.rule)) continue
    note(finding.rule, finding)
    for (const id of concerned(finding)) note(`${finding.rule} ${id}`, finding)
  }
  const none = new Set<Finding>()
  return (rule, id) => index.get(id === undefined ? rule : `${rule} ${id}`) ?? none
}

/** Whether each of the other subjects stands together with the first one in a finding of these rules. */
function isNamedInPairs({ entities }: Finding, rules: readonly string[], naming: Naming): boolean {
  const [first, ...others] = entities
  if (first === undefined || rules.length === 0) return false
  const pairs = others.length === 0 ? [first] : others
  return pairs.every((other) => rules.some((rule) => isMeeting(naming(rule, first), naming(rule, other))))
}

function isMeeting<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  return [...few].some((one) => many.has(one))
}
