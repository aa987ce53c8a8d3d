import type { InParts } from '#core/model/base/in-parts.ts'
import { type Plan, type Severity, severities } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'

/**
 * Findings in their one order: stage, severity, rule, entities. In steps, each about what one rule says: of a hundred
 * thousand findings most come from few rules, and in the order of the entities that these were asked about.
 */
export function* inOrder(plan: Plan, findings: readonly Finding[]): InParts<readonly Finding[]> {
  const stageAt = new Map(plan.stages.map(({ id }, at) => [id, at]))
  const like = groupsOfLike(findings)
  yield
  const sorted = like.sort(
    ({ first: a }, { first: b }) =>
      (stageAt.get(a.stage) ?? 0) - (stageAt.get(b.stage) ?? 0) ||
      weight[a.severity] - weight[b.severity] ||
      compare(a.rule, b.rule),
  )
  const all: Finding[] = []
  for (const { group } of sorted) {
    for (const finding of byEntities(group)) all.push(finding)
    yield
  }
  return all
}

interface Like {
  readonly first: Finding
  readonly group: Finding[]
}

/** Those of one stage, severity and rule together; most come one after the other. */
function groupsOfLike(findings: readonly Finding[]): Like[] {
  const all = new Map<string, Like>()
  let last: Like | undefined
  for (const finding of findings) {
    if (!last || !areLike(last.first, finding)) {
      const key = [finding.stage, finding.severity, finding.rule].join('|')
      last = all.get(key) ?? { first: finding, group: [] }
      all.set(key, last)
    }
    last.group.push(finding)
  }
  return [...all.values()]
}

const areLike = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.severity === b.severity && a.stage === b.stage

const weight = Object.fromEntries(severities.map((severity, at) => [severity, at])) as Record<Severity, number>

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byEntities(findings: readonly Finding[]): readonly Finding[] {
  if (areInOrder(findings)) return findings
  const keyed = findings.map((finding) => ({ finding, key: textOf(finding) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ finding }) => finding)
}

function areInOrder(findings: readonly Finding[]): boolean {
  let last = ''
  for (const finding of findings) {
    const text = textOf(finding)
    if (text < last) return false
    last = text
  }
  return true
}

const textOf = ({ entities }: Finding): string => (entities.length === 1 ? (entities[0] as string) : entities.join(' '))
