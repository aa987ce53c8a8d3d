import type { InParts } from '#core/model/base/in-parts.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** So many findings are looked at in one step. */
const partLength = 5_000

/**
 * Leaves out what other findings of the same stage already explain, in steps; a rule that is off explains nothing.
 */
export function* suppress(findings: readonly Finding[], rules: readonly Rule[]): InParts<readonly Finding[]> {
  const said = new Set(findings.map(({ rule }) => rule))
  const suppressors = suppressorsAmong(said, rules)
  if (suppressors.size === 0) return findings
  const naming = yield* namingBy(findings, suppressors)
  const left: Finding[] = []
  for (const [at, finding] of findings.entries()) {
    if (!isExplained(finding, suppressors.get(finding.rule) ?? none, naming)) left.push(finding)
    if (at % partLength === partLength - 1) yield
  }
  return left
}

type Suppressor = readonly [rule: string, how: NonNullable<Rule['suppressedBy']>[string]]

/** By each rule that says something the rules that do, too, and explain it, and how. */
function suppressorsAmong(
  said: ReadonlySet<string>,
  rules: readonly Rule[],
): ReadonlyMap<string, readonly Suppressor[]> {
  const all = rules.flatMap(({ id, suppressedBy = {} }) => {
    const own = said.has(id) ? Object.entries(suppressedBy).filter(([rule]) => said.has(rule)) : []
    return own.length > 0 ? [[id, own] as const] : []
  })
  return new Map(all)
}

const concerned = (finding: Finding): readonly EntityId[] => [...finding.entities, ...finding.related]

/** The findings of a rule that concern an entity. */
type Naming = (rule: string, id: EntityId) => ReadonlySet<Finding>

/** Thousands can be related in one finding, but only those are noted about which another one asks. */
function* namingBy(
  findings: readonly Finding[],
  suppressors: ReadonlyMap<string, readonly Suppressor[]>,
): InParts<Naming> {
  const index = new Map<string, Map<EntityId, Set<Finding>>>()
  for (const finding of findings) {
    for (const [rule, how] of suppressors.get(finding.rule) ?? none) {
      if (how === 'stage') continue
      const byId = index.get(rule) ?? new Map<EntityId, Set<Finding>>()
      index.set(rule, byId)
      for (const id of how === 'shared' ? concerned(finding) : finding.entities)
        if (!byId.has(id)) byId.set(id, new Set())
    }
  }
  yield
  for (const [at, finding] of findings.entries()) {
    const byId = index.get(finding.rule)
    if (byId) for (const id of concerned(finding)) byId.get(id)?.add(finding)
    if (at % partLength === partLength - 1) yield
  }
  return (rule, id) => index.get(rule)?.get(id) ?? nowhere
}

const none: readonly never[] = []
const nowhere: ReadonlySet<Finding> = new Set()

function isExplained(finding: Finding, by: readonly Suppressor[], naming: Naming): boolean {
  const isNamed = (rule: string, ids: readonly EntityId[]) => ids.some((id) => naming(rule, id).size > 0)
  const isBySelf = by.some(([rule, how]) => {
    if (how === 'first') return isNamed(rule, finding.entities.slice(0, 1))
    return how === 'stage' || (how === 'shared' && isNamed(rule, concerned(finding)))
  })
  const inPairs = by.flatMap(([rule, how]) => (how === 'subjects' ? rule : []))
  return isBySelf || isNamedInPairs(finding, inPairs, naming)
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
