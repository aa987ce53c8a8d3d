import type { EntityId } from '#core/model/entity.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Leaves out what other findings of the same stage already explain; a rule that is off explains nothing. */
export function suppress(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const suppressors: Suppressors = new Map(rules.map((rule) => [rule.id, Object.entries(rule.suppressedBy ?? {})]))
  const said = new Set(findings.map(({ rule }) => rule))
  const naming = namingBy(findings, suppressors)
  const isExplained = (finding: Finding): boolean => {
    const by = (how: string) => (suppressors.get(finding.rule) ?? []).flatMap(([rule, on]) => (on === how ? rule : []))
    return (
      by('stage').some((rule) => said.has(rule)) ||
      by('first').some((rule) => finding.entities.slice(0, 1).some((id) => naming(rule, id).size > 0)) ||
      by('shared').some((rule) => concerned(finding).some((id) => naming(rule, id).size > 0)) ||
      isNamedInPairs(finding, by('subjects'), naming)
    )
  }
  return findings.filter((finding) => !isExplained(finding))
}

/** By each rule the rules that explain what it says, and how. */
type Suppressors = ReadonlyMap<string, readonly (readonly [rule: string, how: string])[]>

const concerned = (finding: Finding): readonly EntityId[] => [...finding.entities, ...finding.related]

/** The findings of a rule that concern an entity. */
type Naming = (rule: string, id: EntityId) => ReadonlySet<Finding>

/**
 * Thousands can be related in one finding, but only subjects are asked about, unless a rule explains what is shared.
 */
function namingBy(findings: readonly Finding[], suppressors: Suppressors): Naming {
  const explaining = [...suppressors.values()].flat()
  const [rules, shared] = [explaining, explaining.filter(([, how]) => how === 'shared')].map(
    (all) => new Set(all.map(([rule]) => rule)),
  )
  const subjects = new Set(findings.flatMap(({ rule, entities }) => (suppressors.get(rule)?.length ? entities : [])))
  const index = new Map<string, Map<EntityId, Set<Finding>>>()
  for (const finding of findings) {
    const { rule } = finding
    if (!rules?.has(rule)) continue
    const byId = index.get(rule) ?? new Map<EntityId, Set<Finding>>()
    index.set(rule, byId)
    for (const id of concerned(finding)) {
      if (shared?.has(rule) || subjects.has(id)) byId.set(id, (byId.get(id) ?? new Set()).add(finding))
    }
  }
  return (rule, id) => index.get(rule)?.get(id) ?? none
}

const none: ReadonlySet<Finding> = new Set()

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
