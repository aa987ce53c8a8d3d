import { type Finding, identityOf, type NotChecked, type Problem, type Report } from './finding.ts'
import { lookUp, momentOf, type Read } from './moment.ts'
import { isEndState, type Plan, type Severity, type Stage, severities } from './plan.ts'
import type { Rule, StageRule } from './rules/rule.ts'
import { citationOf } from './sources.ts'
import { suppress } from './suppress.ts'
import { applyWaivers, type Today } from './waivers.ts'

export type Check = (plan: Plan, today?: Today) => Report

interface Answer {
  readonly reads: readonly Read[]
  readonly problems: readonly Problem[]
  readonly error?: string
}

/**
 * Checks every stage and every step of a plan. A rule's answer is remembered with what the rule read, and given
 * again where all of that is the same, in a later check or in another stage.
 */
export function createCheck(rules: readonly Rule[]): Check {
  const memory = new Map<StageRule, readonly Answer[]>()
  return (plan, today) => {
    const on = rules.filter((rule) => plan.severities[rule.id] !== 'off')
    const notChecked: NotChecked[] = []
    const raw = plan.stages.flatMap((stage, index) => {
      const found = on.flatMap((rule) => {
        if (rule.when === 'waivers' || !isDue(rule, plan, index)) return []
        const answer = answerOf(rule, plan, index, memory)
        if (answer.error !== undefined) notChecked.push({ rule: rule.id, stage: stage.id, error: answer.error })
        return answer.problems.map((problem) => findingOf(rule, problem, plan, stage))
      })
      return suppress(gathered(found), on)
    })
    const { findings, stale } = applyWaivers(raw, plan.waivers, today)
    const all = [...findings, ...staleFindings(on, stale, plan)].sort(orderIn(plan))
    const rulesOff = rules.filter((rule) => !on.includes(rule)).map((rule) => rule.id)
    return { findings: withFixes(all, rules, plan), rulesRun: on.length, rulesOff, notChecked }
  }
}

function isDue(rule: StageRule, plan: Plan, index: number): boolean {
  if (rule.when === 'transition') return index > 0
  const stage = plan.stages[index]
  return rule.when === 'stage' || (stage !== undefined && isEndState(plan, stage))
}

function answerOf(rule: StageRule, plan: Plan, index: number, memory: Map<StageRule, readonly Answer[]>): Answer {
  const known = memory.get(rule) ?? []
  const same = known.find(({ reads }) =>
    reads.every(({ offset, what, found }) => lookUp(plan, index + offset, what) === found),
  )
  const answer = same ?? ask(rule, plan, index)
  const limit = 2 * plan.stages.length
  memory.set(rule, [answer, ...known.filter((other) => other !== answer)].slice(0, limit))
  return answer
}

function ask(rule: StageRule, plan: Plan, index: number): Answer {
  const reads: Read[] = []
  try {
    return { problems: [...problemsOf(rule, plan, index, reads)], reads }
  } catch (error) {
    return { problems: [], reads, error: error instanceof Error ? error.message : String(error) }
  }
}

function problemsOf(rule: StageRule, plan: Plan, index: number, reads: Read[]): Iterable<Problem> {
  const at = momentOf(plan, index, (read) => reads.push(read))
  if (rule.each === undefined) return rule.check(at)
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: unknown, moment: typeof at) => Iterable<Problem>
  return at.graph.all(rule.each).flatMap((entity) => [...check(entity, at)])
}

function findingOf(rule: Rule, problem: Problem, plan: Plan, stage: Stage): Finding {
  const setting = plan.severities[rule.id]
  return {
    rule: rule.id,
    severity: setting === undefined || setting === 'off' ? (problem.severity ?? rule.severity) : setting,
    stage: stage.id,
    transition: rule.when === 'transition',
    entities: problem.entities,
    related: problem.related ?? [],
    field: problem.field,
    message: problem.message,
    broken: problem.broken ?? [],
    source: citationOf(rule.source.keys[0]),
    fixes: [],
    waived: null,
  }
}

/** One finding per identity: what a rule says of the same subjects again is added to the first. */
function gathered(findings: readonly Finding[]): readonly Finding[] {
  const byIdentity = new Map<string, Finding>()
  for (const finding of findings) {
    const key = identityOf(finding)
    const first = byIdentity.get(key)
    byIdentity.set(key, first ? merged(first, finding) : finding)
  }
  return [...byIdentity.values()]
}

function merged(first: Finding, again: Finding): Finding {
  return {
    ...first,
    message: first.message === again.message ? first.message : `${first.message} ${again.message}`,
    related: [...new Set([...first.related, ...again.related])],
    broken: [...first.broken, ...again.broken],
  }
}

function staleFindings(on: readonly Rule[], stale: Plan['waivers'], plan: Plan): readonly Finding[] {
  return on.flatMap((rule) => {
    if (rule.when !== 'waivers') return []
    const found = stale.flatMap((waiver) => {
      const stage = plan.stages.find(({ id }) => waiver.stages?.includes(id)) ?? plan.stages[0]
      return stage ? [findingOf(rule, rule.check(waiver), plan, stage)] : []
    })
    return gathered(found)
  })
}

function orderIn(plan: Plan): (a: Finding, b: Finding) => number {
  const stageAt = new Map(plan.stages.map((stage, index) => [stage.id, index]))
  const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return (a, b) =>
    (stageAt.get(a.stage) ?? 0) - (stageAt.get(b.stage) ?? 0) ||
    weight[a.severity] - weight[b.severity] ||
    text(a.rule, b.rule) ||
    text(a.entities.join(' '), b.entities.join(' '))
}

function withFixes(findings: readonly Finding[], rules: readonly Rule[], plan: Plan): readonly Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return findings.map((finding) => {
    const fixes = byId.get(finding.rule)?.fixes?.(plan, finding) ?? []
    return fixes.length === 0 ? finding : { ...finding, fixes: fixes.map(({ title }) => ({ title })) }
  })
}

/** Open findings by severity, and the waived ones. */
export function summaryOf(findings: readonly Finding[]): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const finding of findings) counts[finding.waived ? 'waived' : finding.severity]++
  return counts
}

/** The worst severity among open findings. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return severities.find((severity) => findings.some((finding) => !finding.waived && finding.severity === severity))
}
