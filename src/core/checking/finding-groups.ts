import type { Entity } from '#core/model/entity.ts'
import { severities as allSeverities, type Plan, type Severity, stageOf } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf, typeName } from '#core/model/words.ts'

/** What the findings of a list have in common under one heading. */
export type FindingGrouping = 'stage' | 'object' | 'rule'

export interface FindingGroup {
  readonly key: string
  readonly title: string
  /** Said beside the title: what kind of object it is, or the id of the rule. */
  readonly detail: string
  readonly findings: readonly Finding[]
}

/** The findings under headings, in the order in which each heading first comes up. */
export function groupFindings(
  plan: Plan,
  rules: readonly Rule[],
  findings: readonly Finding[],
  by: FindingGrouping,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(finding, by)
    const there = groups.get(key)
    if (there) there.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups].map(([key, members]) => groupOf(key, members, () => headingOf(plan, rules, members, by)))
}

/** Of thousands of groups few are seen: what stands above one is made once somebody reads it. */
function groupOf(key: string, findings: readonly Finding[], make: () => Pick<FindingGroup, 'title' | 'detail'>) {
  let made: ReturnType<typeof make> | undefined
  const heading = () => {
    made ??= make()
    return made
  }
  return {
    key,
    findings,
    get title() {
      return heading().title
    },
    get detail() {
      return heading().detail
    },
  }
}

function keyOf({ stage, entities, rule }: Finding, by: FindingGrouping): string {
  switch (by) {
    case 'stage':
      return stage
    case 'object':
      return entities[0] ?? ''
    case 'rule':
      return rule
  }
}

function headingOf(plan: Plan, rules: readonly Rule[], [first]: readonly Finding[], by: FindingGrouping) {
  if (!first) return { title: '', detail: '' }
  const stage = stageOf(plan, first.stage)?.name ?? first.stage
  if (by === 'stage') return { title: stage, detail: '' }
  if (by === 'rule')
    return { title: rules.find(({ id }) => id === first.rule)?.title ?? first.rule, detail: first.rule }
  const subject = subjectOf(plan, first)
  if (subject) return { title: nameOf(subject), detail: typeName(subject) }
  return { title: first.entities.length > 0 ? 'Objects that are gone' : 'Whole stages', detail: '' }
}

/** What a finding is about first: as it is in its stage, or as another stage has it. */
export function subjectOf(
  plan: Plan,
  { stage, entities: [id] }: Pick<Finding, 'stage' | 'entities'>,
): Entity | undefined {
  if (!id) return undefined
  const topologies = [stageOf(plan, stage), ...plan.stages].flatMap((one) => (one ? one.topology : []))
  return topologies.flatMap((topology) => entityOf(topology, id) ?? [])[0]
}

interface FindingFilter {
  readonly text: string
  readonly severities: ReadonlySet<Severity>
}

/** The findings of some severities that have a text in their message, rule, stage or subject. */
export function filterFindings(
  plan: Plan,
  findings: readonly Finding[],
  { text, severities }: FindingFilter,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '' && allSeverities.every((severity) => severities.has(severity))) return findings
  const stageNames = new Map(plan.stages.map(({ id, name }) => [id, name]))
  const has = (finding: Finding): boolean => {
    if (wanted === '') return true
    const subject = subjectOf(plan, finding)
    const words = [finding.message, finding.rule, stageNames.get(finding.stage) ?? '', subject ? nameOf(subject) : '']
    return words.some((one) => one.toLowerCase().includes(wanted))
  }
  return findings.filter((finding) => severities.has(finding.severity) && has(finding))
}
