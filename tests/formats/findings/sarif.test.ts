import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import type { Plan } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { ReportInput } from '#formats/findings/report-input.ts'
import * as sarifReport from '#formats/findings/sarif.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { publishedSarif } from '../../support/published-sarif.ts'
import { sarifSchema } from '../../support/sarif-schema.ts'
import {
  crashing,
  hostilePlan,
  inputOf,
  misplaced,
  reportedInput,
  reportedPlan,
  ruleText,
  testRules,
} from './reported.ts'

const runOf = (input: ReportInput) => sarifSchema.parse(JSON.parse(sarifReport.render(input))).runs[0]!
const resultsOf = (plan: Plan, ...of: readonly AdvisedRule[]) => runOf(inputOf(plan, of)).results

it('is the golden one', async () => {
  const text = sarifReport.render({ ...reportedInput, file: 'plans/my plan#1.json' })
  await expect(text).toMatchFileSnapshot('golden/report.sarif')
})

it('is SARIF for any plan, and refers to its rules by their place', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { tool, results } = runOf(inputOf(plan, rules))
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    }),
    { numRuns: 20 },
  )
})

it('fits the schema that the standard publishes', () => {
  const fits = (input: ReportInput) => publishedSarif.safeParse(JSON.parse(sarifReport.render(input))).error?.issues
  expect(fits({ ...reportedInput, file: 'plans/my plan#1.json', version: '1.0.0' })).toBeUndefined()
  expect(fits(inputOf(hostilePlan, [misplaced, crashing]))).toBeUndefined()
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(fits(inputOf(plan, rules))).toBeUndefined()
    }),
    { numRuns: 10 },
  )
  const log = JSON.parse(sarifReport.render(reportedInput))
  expect(publishedSarif.safeParse({ ...log, runs: [{ ...log.runs[0], tool: undefined }] }).success).toBe(false)
  expect(publishedSarif.safeParse({ ...log, findings: [] }).success).toBe(false)
})

it('has another fingerprint for every finding, and the same whatever the wording is', () => {
  const loud: AdvisedRule = {
    ...ruleText,
    id: misplaced.id,
    when: 'stage',
    *check({ graph }) {
      for (const { id } of graph.all('chatPool')) yield { entities: ['pool:FE-2013', id], message: 'Look here.' }
    },
  }
  const prints = (of: AdvisedRule) =>
    resultsOf(reportedPlan, of).map(({ partialFingerprints }) => partialFingerprints['ruleStageEntities/v1'])
  expect(prints(misplaced)).toHaveLength(2)
  expect(new Set(prints(misplaced)).size).toBe(2)
  expect(prints(loud)).toEqual(expect.arrayContaining(prints(misplaced)))
})

it('suppresses what is waived, with the reason', () => {
  const justifications = resultsOf(reportedPlan, misplaced).map(({ suppressions }) =>
    suppressions.map(({ kind, justification }) => `${kind}: ${justification}`),
  )
  expect(justifications).toEqual([[], ['external: For a week only.']])
})

it('was not successful where a rule was not checked', () => {
  const notifications = ({ invocations: [first] }: ReturnType<typeof runOf>) =>
    first?.toolExecutionNotifications.map(({ associatedRule, message }) => [associatedRule, message.text])
  const run = runOf(inputOf(reportedPlan, [misplaced, crashing], { stage: 's2' }))
  expect(run.invocations[0]?.executionSuccessful).toBe(false)
  expect(notifications(run)).toEqual([
    [
      { id: 'test/crash', index: 1 },
      'The rule test/crash stopped in stage Stage 2, so that is not checked: Out of luck.',
    ],
  ])
  expect(runOf(reportedInput).invocations[0]?.executionSuccessful).toBe(true)
})

it('says which rules the plan has switched off or made more or less severe', () => {
  const severities = { 'test/misplaced': 'info', 'test/noted': 'off', 'test/unheard-of': 'error' } as const
  const run = runOf(inputOf({ ...reportedPlan, severities }, testRules))
  expect(run.invocations[0]?.ruleConfigurationOverrides).toEqual([
    { descriptor: { id: 'test/misplaced', index: 0 }, configuration: { level: 'note' } },
    { descriptor: { id: 'test/noted', index: 2 }, configuration: { enabled: false } },
  ])
  expect(run.results.filter(({ ruleId }) => ruleId === 'test/misplaced').map(({ level }) => level)).toEqual([
    'note',
    'note',
  ])
})

it('is of one stage where that is asked for', () => {
  const { results } = runOf({ ...reportedInput, stage: 's1' })
  expect(results.map(({ properties }) => properties['stage'])).toEqual(['s1'])
})

it('takes braces of a name for braces', () => {
  expect(resultsOf(hostilePlan, misplaced)[0]?.message.text).toContain('*_{{0}}&')
})
