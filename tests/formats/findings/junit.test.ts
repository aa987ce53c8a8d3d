import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import type { Plan } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import * as junitReport from '#formats/findings/junit.ts'
import { crashing, hostilePlan, inputOf, misplaced, reportedInput, reportedPlan, testRules } from './reported.ts'

interface TestCase {
  readonly name: string
  readonly failure?: { readonly message: string }
  readonly error?: { readonly message: string }
}
interface Suite {
  readonly name: string
  readonly tests: string
  readonly failures: string
  readonly errors: string
  readonly testcase: readonly TestCase[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
})
const suitesOf = (text: string): readonly Suite[] => parser.parse(text, true).testsuites.testsuite
const read = (plan: Plan, ...rules: readonly AdvisedRule[]) => suitesOf(junitReport.render(inputOf(plan, rules)))

it('is the golden one', async () => {
  await expect(junitReport.render(reportedInput)).toMatchFileSnapshot('golden/report.junit.xml')
})

it('has a suite for each stage with a case for each rule that was asked about it', () => {
  const suites = suitesOf(junitReport.render(reportedInput))
  expect(suites.map(({ name, testcase }) => [name, testcase.map((one) => one.name)])).toEqual([
    ['Stage 1', ['test/misplaced', 'test/noted', 'test/stale']],
    ['Stage 2', ['test/misplaced', 'test/removed', 'test/noted', 'test/silent', 'test/stale']],
  ])
})

it('counts what its cases hold', () => {
  for (const { tests, failures, errors, testcase } of read(reportedPlan, ...testRules, crashing)) {
    const held = [testcase, testcase.filter((one) => one.failure), testcase.filter((one) => one.error)]
    expect([tests, failures, errors].map(Number)).toEqual(held.map(({ length }) => length))
  }
})

it('fails a case for an open error, and not for one that is waived', () => {
  const waivers = [{ rule: 'test/misplaced', entities: ['chatPool:GC', 'pool:FE-2013'], reason: 'Known.' }]
  const failed = (plan: Plan) => read(plan, misplaced)[1]?.testcase.filter((one) => one.failure).length
  expect(failed(reportedPlan)).toBe(1)
  expect(failed({ ...reportedPlan, waivers: [...reportedPlan.waivers, ...waivers] })).toBe(0)
})

it('is in error where a rule was not checked', () => {
  const errors = read(reportedPlan, crashing).flatMap(({ testcase }) => testcase.map((one) => one.error?.message))
  expect(errors).toEqual([
    'The rule test/crash stopped in stage Stage 1, so that is not checked: Out of luck.',
    'The rule test/crash stopped in stage Stage 2, so that is not checked: Out of luck.',
  ])
})

it('is of one stage where that is asked for', () => {
  const suites = suitesOf(junitReport.render({ ...reportedInput, stage: 's2' }))
  expect(suites.map(({ name }) => name)).toEqual(['Stage 2'])
})

it('is well-formed whatever the names are', () => {
  const text = junitReport.render(inputOf(hostilePlan, [misplaced]))
  expect(XMLValidator.validate(text)).toBe(true)
  expect(text).toContain('&lt;b&gt;|`[a](x)`*_{0}&amp;&quot;&#39; [2J\n# \\ ]]&gt; is on')
  expect(text).not.toContain('\u001B')
})
