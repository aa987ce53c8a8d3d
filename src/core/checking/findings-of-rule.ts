import { cacheLatestInParts } from '#core/model/base/caches.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { once } from '#core/model/base/once.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { type Finding, type Problem, subjectsKey } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'

type Setting = Plan['severities'][string] | undefined

/** What a rule finds in a stage, one finding per identity, in steps; the latest are kept, as most edits change few of them. */
export function cacheFindings(): (
  rule: Rule,
  problems: readonly Problem[],
  plan: Plan,
  stage: StageId,
) => InParts<readonly Finding[]> {
  const latest = once((rule: Rule) =>
    once((stage: StageId) =>
      cacheLatestInParts((problems: readonly Problem[], setting: Setting) =>
        findingsOf(rule, problems, stage, setting),
      ),
    ),
  )
  return (rule, problems, plan, stage) => latest(rule)(stage)(problems, plan.severities[rule.id])
}

/** So many are made in one step. */
const partLength = 5_000

const findingsOf = (rule: Rule, problems: readonly Problem[], stage: StageId, setting: Setting) =>
  gathered(problems, (problem) => findingOf(rule, problem, stage, setting))

export function findingOf(rule: Rule, problem: Problem, stage: StageId, setting: Setting): Finding {
  return {
    rule: rule.id,
    severity: setting === undefined || setting === 'off' ? (problem.severity ?? rule.severity) : setting,
    stage,
    transition: rule.when === 'transition',
    entities: problem.entities,
    related: problem.related ?? [],
    field: problem.field,
    message: problem.message,
    broken: problem.broken ?? [],
    source: problem.source ?? rule.source.keys[0],
    fixes: [],
    waived: null,
  }
}

/** One finding per identity, in steps: what a rule says of the same subjects of a stage again is added to the first. */
export function* gathered<T>(all: readonly T[], found: (one: T) => Finding): InParts<readonly Finding[]> {
  const bySubjects = new Map<string, Finding>()
  for (const [at, one] of all.entries()) {
    const finding = found(one)
    const key = subjectsKey(finding)
    const first = bySubjects.get(key)
    bySubjects.set(key, first ? merged(first, finding) : finding)
    if (at % partLength === partLength - 1) yield
  }
  return [...bySubjects.values()]
}

function merged(first: Finding, again: Finding): Finding {
  return {
    ...first,
    message: first.message === again.message ? first.message : `${first.message} ${again.message}`,
    related: [...new Set([...first.related, ...again.related])],
    broken: [...first.broken, ...again.broken],
    ...(first.staleWaivers && { staleWaivers: [...first.staleWaivers, ...(again.staleWaivers ?? [])] }),
  }
}
