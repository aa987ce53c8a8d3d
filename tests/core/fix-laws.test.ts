import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'
import { brokenBy } from '../support/fix-laws.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))
const tried = new Set<string>()

/** The plans of the rules' own tests are held to the same laws: by `testRule`, which wants a fix of each rule tried. */
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
            tried.add(finding.rule)
            expect(brokenBy(plan, finding, fix, check)).toEqual([])
          }
        }
      }),
      { numRuns: 12, seed, endOnFailure: true },
    )
  })

  it('of many rules', () => {
    expect(tried.size).toBeGreaterThan(25)
  })
})
