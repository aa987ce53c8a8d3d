import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { consequencesOf } from '#core/checking/consequences.ts'
import { suppress } from '#core/checking/suppress.ts'
import { editStage } from '#core/edits/edit.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import type { EntityId } from '#core/model/entity.ts'
import { severities } from '#core/model/plan.ts'
import { type Finding, identityOf, isCalled } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryPlan, arbitraryStep } from '../../support/arbitrary-plan.ts'

const ids: readonly EntityId[] = ['room:a', 'room:b', 'users:c', 'users:d']
const names = ['one', 'two', 'three', 'four']
const hows = ['stage', 'shared', 'first', 'subjects'] as const

const arbitraryRules: fc.Arbitrary<readonly Rule[]> = fc
  .array(fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...hows)), { minLength: 4, maxLength: 4 })
  .map((all) => all.map((suppressedBy, at) => ({ id: names[at], suppressedBy }) as unknown as Rule))

const arbitraryFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...names),
    entities: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
    related: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
  })
  .map((said) => said as unknown as Finding)

/** As the description of a rule has it, of one finding after the other. */
function isExplained(finding: Finding, all: readonly Finding[], suppressedBy: Rule['suppressedBy'] = {}): boolean {
  const concerned = (one: Finding) => [...one.entities, ...one.related]
  const [first, ...others] = finding.entities
  const by = Object.entries(suppressedBy)
  const inPairs = all.filter((one) => suppressedBy[one.rule] === 'subjects').map(concerned)
  return (
    by.some(([rule, how]) =>
      all
        .filter((one) => one.rule === rule)
        .some(
          (one) =>
            how === 'stage' ||
            (how === 'shared' && concerned(one).some((id) => concerned(finding).includes(id))) ||
            (how === 'first' && first !== undefined && concerned(one).includes(first)),
        ),
    ) ||
    (first !== undefined &&
      (others.length === 0 ? [first] : others).every((other) =>
        inPairs.some((named) => named.includes(first) && named.includes(other)),
      ))
  )
}

it('leaves out what others explain, as a finding alone tells', () => {
  fc.assert(
    fc.property(arbitraryRules, fc.array(arbitraryFinding, { maxLength: 12 }), (all, findings) => {
      const left = findings.filter((one) => {
        const rule = all.find(({ id }) => id === one.rule)
        return !isExplained(one, findings, rule?.suppressedBy)
      })
      expect(atOnce(suppress(findings, all))).toEqual(left)
    }),
    { numRuns: 500, seed: 2013 },
  )
})

it('reports all in one order, each once, and finds each by its identity', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { findings } = createCheck(rules)(plan, undefined, { fixes: false })
      const orderOf = ({ stage, severity, rule, entities }: Finding) =>
        [
          plan.stages.findIndex(({ id }) => id === stage),
          severities.indexOf(severity),
          rule,
          entities.join(' '),
        ] as const
      const sorted = [...findings].sort((a, b) => {
        const [one, other] = [orderOf(a), orderOf(b)]
        const at = one.findIndex((part, place) => part !== other[place])
        return at < 0 ? 0 : (one[at] as string) < (other[at] as string) ? -1 : 1
      })
      expect(findings).toEqual(sorted)
      const identities = findings.map(identityOf)
      expect(new Set(identities).size).toBe(findings.length)
      for (const [at, identity] of identities.entries()) {
        expect(findings.findIndex((one) => isCalled(one, identity))).toBe(at)
      }
    }),
    { numRuns: 60, seed: 2013 },
  )
})

it('counts what comes and goes by identity, whatever of it is remembered', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryStep, fc.nat(4), (plan, step, place) => {
      const check = createCheck(rules)
      const after = editStage(plan, plan.stages[place % plan.stages.length]!.id, step)
      const [was, is] = [plan, after].map((one) => check(one, undefined, { fixes: false }).findings)
      const isIn = (others: readonly Finding[], { severity, ...one }: Finding) =>
        others.some((other) => !other.waived && other.severity === severity && identityOf(other) === identityOf(one))
      const counts = (some: readonly Finding[], others: readonly Finding[]) =>
        Object.fromEntries(
          severities.map((one) => [
            one,
            some.filter((finding) => finding.severity === one && !finding.waived && !isIn(others, finding)).length,
          ]),
        )
      expect(consequencesOf(was!, is!)).toEqual({ comes: counts(is!, was!), goes: counts(was!, is!) })
    }),
    { numRuns: 60, seed: 2013 },
  )
})
