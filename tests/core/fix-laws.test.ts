import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'
import { brokenBy, moreErrorsBy } from '../support/fix-laws.ts'
import { rarelyMet } from '../support/rarely-met.ts'

const fixable = rules.filter(({ fixes }) => fixes !== undefined)
const byId = new Map(fixable.map((rule) => [rule.id, rule]))
const tried = new Map<string, number>()

describe('by law a fix does what it says', () => {
  it.each([
    ['content moves', arbitraryMigration, 2013],
    ['content moves', arbitraryMigration, 7],
    ['users and chat pools meet', arbitraryReach, 2013],
    ['users and chat pools meet', arbitraryReach, 7],
  ])('where %s, once more: %#', (_, plans, seed) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const check = createCheck(rules)
        for (const finding of check(plan, undefined, { fixes: false }).findings) {
          for (const fix of byId.get(finding.rule)?.fixes?.(plan, finding) ?? []) {
            tried.set(finding.rule, (tried.get(finding.rule) ?? 0) + 1)
            expect(brokenBy(plan, finding, fix, check)).toEqual([])
            expect(moreErrorsBy(plan, finding, fix, check)).toEqual([])
          }
        }
      }),
      { numRuns: 12, seed, endOnFailure: true },
    )
  })

  it('of every rule, unless it is known to be rarely met here', () => {
    const untried = fixable.filter(({ id }) => !tried.has(id)).map(({ id }) => id)
    expect(untried.filter((id) => !rarelyMet.has(id))).toEqual([])
    expect([...rarelyMet].filter((id) => !byId.has(id))).toEqual([])
  })
})
