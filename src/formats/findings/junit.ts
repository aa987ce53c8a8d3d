import { isDue } from '#core/checking/check.ts'
import { plainLines, plainText } from '#core/model/base/plain-text.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { severityName } from '#core/model/words.ts'
import { attributes } from '../xml/attributes.ts'
import { escaped } from '../xml/escaped.ts'
import { byStage, type StageReport } from './by-stage.ts'
import type { ReportInput } from './report-input.ts'
import { notCheckedSentence, subjectsOf } from './subjects.ts'

/** The findings as a test run: a suite for each stage, a test case for each rule that was asked about it. */
export function render(input: ReportInput): string {
  const suites = byStage(input).map((stage) => suiteOf(input, stage))
  const counts = totalOf(suites.map((suite) => suite.counts))
  const root = element('testsuites', { name: input.plan.name, ...counts }, suites.map(({ text }) => text).join(''))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`
}

interface Written {
  readonly text: string
  readonly counts: { readonly tests: number; readonly failures: number; readonly errors: number }
}

function suiteOf({ plan, report, rules }: ReportInput, stage: StageReport): Written {
  const asked = rules.filter((rule) => !report.rulesOff.includes(rule.id) && isAsked(rule, plan, stage))
  const cases = asked.map((rule) => caseOf(plan, stage, rule))
  const counts = totalOf(cases.map((one) => one.counts))
  const off = element('property', { name: 'Rules that are off', value: report.rulesOff.join(', ') })
  const properties = report.rulesOff.length === 0 ? '' : element('properties', {}, off)
  const content = `${properties}${cases.map(({ text }) => text).join('')}`
  return { text: element('testsuite', { name: stage.stage.name, id: stage.index, ...counts }, content), counts }
}

/** Waivers are judged once for the whole plan, in its first stage, and speak in the stages they are for. */
const isAsked = (rule: Rule, plan: Plan, { index, open, waived }: StageReport): boolean =>
  rule.when === 'waivers'
    ? index === 0 || [...open, ...waived].some((finding) => finding.rule === rule.id)
    : isDue(rule, plan, index)

function caseOf(plan: Plan, stage: StageReport, rule: Rule): Written {
  const isOfRule = (one: { readonly rule: string }) => one.rule === rule.id
  const open = stage.open.filter(isOfRule)
  const failures = open.filter(({ severity }) => severity !== 'info')
  const notes = [...open.filter(({ severity }) => severity === 'info'), ...stage.waived.filter(isOfRule)]
  const stopped = stage.notChecked.filter(isOfRule).map((one) => notCheckedSentence(plan, one))
  const line = (finding: Finding) => lineOf(plan, stage, finding)
  const content = [
    outcome('error', 'not checked', stopped, stopped),
    outcome('failure', failures[0]?.severity ?? '', messagesOf(failures), failures.map(line)),
    notes.length === 0 ? '' : element('system-out', {}, escaped(plainLines(notes.map(line).join('\n')))),
  ].join('')
  return {
    text: element('testcase', { name: rule.id, classname: stage.stage.name }, content),
    counts: { tests: 1, failures: failures.length > 0 ? 1 : 0, errors: stopped.length > 0 ? 1 : 0 },
  }
}

/** Readers of this format show one failure of a test case only: the first message as its title, all of them in it. */
function outcome(name: 'error' | 'failure', type: string, messages: readonly string[], lines: readonly string[]) {
  return lines.length === 0 ? '' : element(name, { type, message: messages[0] }, escaped(plainLines(lines.join('\n'))))
}

const messagesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ message }) => message)

function lineOf(plan: Plan, { stage }: StageReport, finding: Finding): string {
  const word = finding.waived ? 'waived' : severityName[finding.severity]
  const reason = finding.waived ? ` Waived: ${finding.waived.reason}` : ''
  const details = [...subjectsOf(plan, stage, finding), citationOf(finding.source)]
  return `${word}: ${finding.message}${reason} (${details.join(' · ')})`
}

const totalOf = (all: readonly Written['counts'][]): Written['counts'] => ({
  tests: sum(all.map(({ tests }) => tests)),
  failures: sum(all.map(({ failures }) => failures)),
  errors: sum(all.map(({ errors }) => errors)),
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** An element on a line of its own; the content is XML already. */
function element(name: string, values: Parameters<typeof attributes>[0], content = ''): string {
  const plain = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? plainText(value) : value,
  ])
  const start = `<${name}${attributes(Object.fromEntries(plain))}`
  if (content === '') return `${start}/>\n`
  return `${start}>${content.startsWith('<') ? '\n' : ''}${content}</${name}>\n`
}
