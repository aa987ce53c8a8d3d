import type { Check } from '#core/checking/check.ts'
import type { Today } from '#core/model/base/day.ts'
import { kindOf } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { type Finding, identityOf, type NotChecked, type Report } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, severityName, shortened } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { cited } from './cited.ts'
import { type Evidence, evidence, type Point, type Verdict } from './verdict.ts'

/** Whoever believes a proof relies on more than its other points: no stage and no step has an error. */
export const noOpenError = {
  id: 'no-open-error',
  title: 'No error is open in any stage or step',
  source: 'PLANNER',
} as const

/** The errors of a plan, also those that it has switched off or lowered: that makes nothing right. */
export interface Errors extends Pick<Report, 'rulesRun' | 'notChecked'> {
  readonly findings: readonly Finding[]
  /** All that is found, of whichever severity, each once. */
  readonly reported: readonly Finding[]
}

export function errorsOf(plan: Plan, check: Check, today: Today): Errors {
  const inEarnest = withoutLowered(plan)
  const own = check(plan, today, { fixes: false })
  if (inEarnest === plan) return { ...own, findings: errorsIn(own), reported: own.findings }
  const { rulesRun, notChecked, ...all } = check(inEarnest, today, { fixes: false })
  const findings = errorsIn(all)
  const known = new Set(findings.map(identityOf))
  // A rule that is off explains nothing, so what it would explain is open on its own.
  return {
    findings: [...findings, ...errorsIn(own).filter((one) => !known.has(identityOf(one)))],
    reported: [...new Map([...byIdentity(own), ...byIdentity(all)]).values()],
    rulesRun,
    notChecked,
  }
}

const byIdentity = ({ findings }: Pick<Report, 'findings'>): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [identityOf(finding), finding]))

const errorsIn = ({ findings }: Pick<Report, 'findings'>): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error')

/** The plan itself where it lowers nothing: the answers about it are known. */
function withoutLowered(plan: Plan): Plan {
  const all = Object.entries(plan.severities)
  const raised = all.filter(([, severity]) => severity === 'error')
  return raised.length === all.length ? plan : { ...plan, severities: Object.fromEntries(raised) }
}

export function judgeErrors(plan: Plan, { findings, rulesRun, notChecked }: Errors): Verdict {
  const count = plan.stages.length
  const where = count === 1 ? '1 stage' : `${counted(count, 'stage')} and the steps between them`
  const isBlank = plan.stages.every(({ topology }) => isEmpty(topology))
  const isClean = !isBlank && findings.length + notChecked.length === 0
  return {
    evidence: isClean ? [evidence(`${counted(rulesRun, 'rule')} find no error in ${where}.`)] : [],
    against: findings.map((finding) => asEvidence(plan, finding)),
    unknown: [
      ...(isBlank ? [evidence('The plan is empty, so there is nothing to check. Draw what is there.')] : []),
      ...notChecked.map((one) => unchecked(plan, one)),
    ],
  }
}

/** The errors that contradict a point: of its rules, and of the last stage unless it is about the way there. */
export const touching = (point: Point, { findings }: Errors, { stages }: Plan, at: Moment): readonly Finding[] =>
  findings.filter(
    (finding) =>
      (point.isAboutTheWay || finding.stage === stages.at(-1)?.id) &&
      isOfItsRules(point, finding) &&
      isOfItsObjects(point, finding, at),
  )

const isOfItsRules = ({ touchedBy }: Point, { rule }: Finding): boolean =>
  touchedBy.some((one) => one === rule || one === rule.split('/')[0])

function isOfItsObjects(
  { touchedIn, isAboutTheWay, isAbout }: Point,
  { entities, related }: Finding,
  at: Moment,
): boolean {
  const concerned = [...entities, ...related]
  if (concerned.length === 0) return true
  if (isAbout && !isAbout(entities, at)) return false
  if (touchedIn && !entities.some((id) => touchedIn.includes(kindOf(id)))) return false
  return isAboutTheWay || concerned.some((id) => at.graph.find(id))
}

const byId = new Map(rules.map((rule) => [rule.id, rule]))

export function asEvidence(plan: Plan, finding: Finding): Evidence {
  const { rule, entities, message, waived } = finding
  const known = byId.get(rule)
  return {
    ...evidence(`${message}${lowered(plan, rule)}`, entities[0]),
    ...(waived && { waived }),
    ...(known && { finding: cited(known, finding) }),
  }
}

function lowered({ severities }: Plan, rule: string): string {
  const setting = severities[rule]
  if (setting === undefined || setting === 'error') return ''
  return setting === 'off'
    ? ' This plan has switched the rule off.'
    : ` This plan counts it as ${severityName[setting]}.`
}

const unchecked = (plan: Plan, { rule, stage, error }: NotChecked): Evidence =>
  evidence(`The rule ${rule} could not judge ${stageOf(plan, stage)?.name ?? stage}: ${shortened(error, 80)}.`)
