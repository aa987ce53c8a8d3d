import { cachedBy } from '#core/model/base/caches.ts'
import type { Today } from '#core/model/base/day.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type Result, resultOf } from '#core/model/base/result.ts'
import { isEndState, type Plan, type Severity, type StageId, severities } from '#core/model/plan.ts'
import type { FixableRule } from '#core/model/rule/advice.ts'
import type { Finding, NotChecked, Report } from '#core/model/rule/finding.ts'
import type { Rule, StageRule } from '#core/model/rule/rule.ts'
import { cacheAnswers } from './answers.ts'
import { cacheFindings, findingOf, gathered } from './findings-of-rule.ts'
import { inOrder } from './in-order.ts'
import { suppress } from './suppress.ts'
import { applyWaivers, staleAmong } from './waivers.ts'

interface Wanted {
  /** Findings come with the titles of their fixes, as far as the rules have these, unless nobody will see them. */
  readonly fixes: boolean
  /** Only this stage and the step that leads to it, whose waivers are not judged. */
  readonly stage?: StageId
  /** The plan may never come: it is answered from the caches, and displaces nothing in them. */
  readonly speculative?: boolean
}

export type Check = (plan: Plan, today?: Today, wanted?: Wanted) => Report

/**
 * Checks every stage and every step of a plan; answers are cached from one check to the next, and for all checks that
 * share them.
 */
export function createCheck(rules: readonly FixableRule[], answers = cacheAnswers()): Check {
  const check = createReport(rules, answers)
  return (...asked) => atOnce(check(...asked))
}

/** The same in steps: of what the rules have found, a stage can hold very much. */
export function createReport(
  rules: readonly FixableRule[],
  answers = cacheAnswers(),
): (...asked: Parameters<Check>) => InParts<Report> {
  const findingsOf = cacheFindings()
  return function* (plan, today, wanted = { fixes: true }) {
    const on = rules.filter((rule) => plan.severities[rule.id] !== 'off')
    const crashes = noteCrashes()
    const byStage: (readonly Finding[])[] = []
    for (const [index, stage] of plan.stages.entries()) {
      if (wanted.stage !== undefined && stage.id !== wanted.stage) continue
      const found: (readonly Finding[])[] = []
      for (const rule of on) {
        if (rule.when === 'waivers' || !isDue(rule, plan, index)) continue
        const given = answers.ask(rule, plan, index, wanted.speculative ?? false)
        const problems = crashes.valueOf(rule, stage.id, given) ?? []
        if (problems.length > 0) found.push(yield* findingsOf(rule, problems, plan, stage.id))
      }
      byStage.push(yield* suppress(found.flat(), on))
    }
    const { findings, unused } = applyWaivers(byStage.flat(), plan.waivers, rules, today)
    yield
    const stale = wanted.stage === undefined ? staleAmong(unused, plan, crashes.notChecked) : []
    const all = yield* inOrder(plan, [...findings, ...staleFindings(on, stale, plan, today, crashes)])
    const rulesOff = rules.filter((rule) => !on.includes(rule)).map((rule) => rule.id)
    const told = { findings: all, rulesRun: on.length, rulesOff, notChecked: crashes.notChecked }
    return wanted.fixes ? withFixes(told, rules, plan) : told
  }
}

/** The rules that crashed, each once a stage. */
interface Crashes {
  readonly notChecked: readonly NotChecked[]
  /** What a rule gave for a stage; where it crashed, that is noted. */
  valueOf<T>(rule: Rule, stage: StageId, given: Result<T, string>): T | undefined
}

function noteCrashes(before: readonly NotChecked[] = []): Crashes {
  const notChecked = [...before]
  return {
    notChecked,
    valueOf: ({ id }, stage, given) => {
      if (given.ok) return given.value
      const isNoted = notChecked.some((noted) => noted.rule === id && noted.stage === stage)
      if (!isNoted) notChecked.push({ rule: id, stage, error: given.error })
      return undefined
    },
  }
}

/** Whether a rule is asked about that stage, or about the step that leads to it. */
export function isDue(rule: StageRule, plan: Plan, index: number): boolean {
  if (rule.when === 'transition') return index > 0
  const stage = plan.stages[index]
  return rule.when === 'stage' || (stage !== undefined && isEndState(plan, stage))
}

function staleFindings(
  on: readonly Rule[],
  stale: Plan['waivers'],
  plan: Plan,
  today: Today,
  crashes: Crashes,
): readonly Finding[] {
  return on.flatMap((rule) => {
    if (rule.when !== 'waivers') return []
    const found = stale.flatMap((waiver) => {
      const stage = plan.stages.find(({ id }) => waiver.stages?.includes(id)) ?? plan.stages[0]
      const given = resultOf(() => rule.check(waiver, plan, today))
      const problem = stage && crashes.valueOf(rule, stage.id, given)
      const setting = plan.severities[rule.id]
      return problem ? [{ ...findingOf(rule, problem, stage.id, setting), staleWaivers: [waiver] }] : []
    })
    return atOnce(gathered(found, (finding) => finding))
  })
}

/** A report whose findings tell the titles of their fixes; a rule whose fixes crash has not been checked. */
export function withFixes(report: Report, rules: readonly FixableRule[], plan: Plan): Report {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const crashes = noteCrashes(report.notChecked)
  const findings = report.findings.map((finding) => {
    const rule = byId.get(finding.rule)
    const given = resultOf(() =>
      rule?.fixes?.(plan, finding).map(({ title, givesUp }) => ({ title, ...(givesUp && { givesUp }) })),
    )
    const fixes = rule && crashes.valueOf(rule, finding.stage, given)
    return fixes ? { ...finding, fixes } : finding
  })
  return { ...report, findings, notChecked: crashes.notChecked }
}

/** Open findings by severity, and the waived ones. */
export const summaryOf = cachedBy((findings: readonly Finding[]): Readonly<Record<Severity | 'waived', number>> => {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const finding of findings) counts[finding.waived ? 'waived' : finding.severity]++
  return counts
})

/** The worst severity among open findings. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  const counts = summaryOf(findings)
  return severities.find((severity) => counts[severity] > 0)
}
