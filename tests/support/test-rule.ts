import { describe, expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { type EntityId, entitySchemas, kindOf } from '#core/model/entity.ts'
import type { Plan, Severity } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { previewOf } from '#core/views/previews/fix-preview.ts'
import { brokenBy } from './fix-laws.ts'
import { withGoodNames } from './rule-picture/good-names.ts'
import { rulePicture } from './rule-picture/picture.ts'
import { type Pair, withoutBystanders } from './rule-picture/without-bystanders.ts'

/** What one finding must look like; only what is written is compared. */
interface Expected {
  readonly entities: readonly EntityId[]
  readonly stage?: string
  readonly field?: string
  readonly severity?: Severity
  readonly related?: readonly EntityId[]
  /** From, field and to of each broken line. */
  readonly broken?: readonly (readonly [EntityId, string, EntityId])[]
  /** Titles of the fixes, in their order. */
  readonly fixes?: readonly string[]
  readonly message?: RegExp
  /** What it cites. */
  readonly source?: string
}

/** The first invalid and the first valid plan are the pictures of the rule's page. */
interface Cases {
  readonly valid: Readonly<Record<string, Plan>>
  readonly invalid: Readonly<Record<string, { readonly plan: Plan; readonly findings: readonly Expected[] }>>
}

/** Tests one rule by data; the style of its messages, every fix it offers and its picture are checked by the way. */
export function testRule({ id }: Rule, { valid, invalid }: Cases): void {
  const rule = advised(id)
  const check = createCheck([rule])
  describe(rule.id, () => {
    it.each(Object.entries(valid))('is silent: %s', (_, plan) => {
      expect(check(frozen(plan)).findings.map((finding) => finding.message)).toEqual([])
    })
    it.each(Object.entries(invalid))('speaks: %s', (_, { plan, findings }) => {
      const report = check(frozen(plan))
      expect(report.notChecked).toEqual([])
      expect(report.findings.map((finding, at) => facts(finding, findings[at]))).toEqual(findings.map(comparable))
      for (const finding of report.findings) expectWellSaid(finding, plan)
      for (const finding of report.findings) expectFixed(rule, plan, finding)
      expectOthersFixed(rule, plan)
    })
    if (rule.fixes)
      it('has its fixes tried', () => {
        const tried = Object.values(invalid).flatMap(({ plan }) =>
          check(plan).findings.flatMap((finding) => rule.fixes?.(plan, finding) ?? []),
        )
        expect(tried).not.toEqual([])
      })
    it('has the picture that its page shows', async () => {
      const { wrong, right } = pictured(rule, Object.values(invalid)[0]?.plan, Object.values(valid)[0])
      expect(check(wrong).findings).not.toEqual([])
      expect(check(right).findings).toEqual([])
      await expect(rulePicture(rule, wrong, right)).toMatchFileSnapshot(`../../../public/rules/${rule.id}.svg`)
    })
  })
}

function advised(id: string): AdvisedRule {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`Fill in src/core/advice/${id}.ts.`)
  return rule
}

function pictured(rule: Rule, wrong: Plan | undefined, right: Plan | undefined): Pair {
  if (!wrong || !right)
    throw new Error(`Fill in tests/rules/${rule.id}.test.ts: a plan on which it is silent, and one on which it speaks.`)
  return withoutBystanders(rule, { wrong: withGoodNames(wrong), right: withGoodNames(right) })
}

/** Of a finding, just what the expectation speaks of. */
function facts(finding: Finding, expected: Expected | undefined): object {
  const { message, ...asked } = expected ?? { entities: [] }
  const known: Record<string, unknown> = {
    ...finding,
    broken: finding.broken.map(({ from, field, to }) => [from, field, to]),
    fixes: finding.fixes.map(({ title }) => title),
    source: citationOf(finding.source),
  }
  const picked = Object.fromEntries(Object.keys(asked).map((key) => [key, known[key]]))
  return message ? { ...picked, message: message.test(finding.message) ? String(message) : finding.message } : picked
}

const comparable = (expected: Expected): object =>
  expected.message ? { ...expected, message: String(expected.message) } : expected

function expectWellSaid(finding: Finding, plan: Plan): void {
  expect(finding.message).toMatch(/^[\p{Lu}\p{N}‘].*\.$/su)
  expect(finding.message).not.toMatch(/undefined|null|NaN|\[object|!/)
  expect(finding.message.length).toBeLessThanOrEqual(300)
  const known = new Set<string>(plan.stages.flatMap((stage) => entitiesOf(stage.topology).map(({ id }) => id)))
  for (const id of known) expect(finding.message).not.toContain(id)
  const subject = finding.entities[0]
  if (finding.field && subject) expect(Object.keys(entitySchemas[kindOf(subject)].shape)).toContain(finding.field)
}

/** Every fix does what it says (`fix-laws.ts`), leaves at most a note of its finding, brings no new error, shows what it changes, and leaves a plan that fits its file. */
function expectFixed(rule: AdvisedRule, plan: Plan, finding: Finding): void {
  const checkAll = createCheck(rules)
  const before = new Set(checkAll(plan).findings.map(identityOf))
  for (const fix of rule.fixes?.(plan, finding) ?? []) {
    const after = fix.apply(plan)
    expect(brokenBy(plan, finding, fix, checkAll)).toEqual([])
    const isLeft = ({ severity }: Finding) => severity !== 'info' || finding.severity === 'info'
    const left = createCheck([rule])(after).findings.filter(isLeft)
    const findings = left.map(identityOf)
    expect(findings, `fixed by "${fix.title}"`).not.toContain(identityOf(finding))
    const errors = checkAll(after).findings.filter(({ severity }) => severity === 'error')
    const fresh = errors.filter((error) => !before.has(identityOf(error)))
    expect(
      fresh.map(({ message }) => message),
      `new errors by "${fix.title}"`,
    ).toEqual([])
    const { stages, others } = previewOf({ plan, findings: [] }, { plan: after, findings: [] })
    expect(stages.length + others.length, `"${fix.title}" shows what it changes`).toBeGreaterThan(0)
    expect(parsePlan(serializePlan(after)).ok, `"${fix.title}" leaves a plan that can be saved`).toBe(true)
  }
}

/** What other rules find in the plan of this one is mended by the same laws, fix by fix. */
function expectOthersFixed({ id }: Rule, plan: Plan): void {
  const checkAll = createCheck(rules)
  for (const finding of checkAll(plan, undefined, { fixes: false }).findings) {
    const other = rules.find((one) => one.id === finding.rule && one.id !== id)
    for (const fix of other?.fixes?.(plan, finding) ?? []) expect(brokenBy(plan, finding, fix, checkAll)).toEqual([])
  }
}

/** The plan, with everything in it frozen, so that a rule that changes its input fails. */
export function frozen(plan: Plan): Plan {
  for (const stage of plan.stages) for (const entity of entitiesOf(stage.topology)) freeze(entity)
  return freeze(plan)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Map) return value
  Object.freeze(value)
  for (const held of Object.values(value)) freeze(held)
  return value
}
