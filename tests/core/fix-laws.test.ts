import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Check, createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'
import { brokenBy } from '../support/fix-laws.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** No other rule has judged what refers to nothing, in this stage and the later ones: that begins with the fix. */
const unjudged = 'plan/dangling-reference'

/**
 * What they put into a chat pool was in another one, or nowhere: what is wrong with it there comes to light by them.
 * The dialog of the fixes tells it before they are applied.
 */
const bringingToLight = [
  'isolation/moved-without-import',
  'migration/content-lost',
  'migration/rollback-content',
  'migration/wrong-direction',
]

/** The errors by what they are about: a stage that is added has those of its neighbour. */
const errorsIn = (plan: Plan, check: Check): ReadonlySet<string> =>
  new Set(
    check(plan, undefined, { fixes: false })
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ rule, entities }) => [rule, ...entities].join(' ')),
  )

describe('by law a fix does what it says', () => {
  it.each([
    ['content moves', arbitraryMigration, 20],
    ['users and chat pools meet', arbitraryReach, 20],
  ])('where %s', (_, plans, numRuns) => {
    let tried = 0
    fc.assert(
      fc.property(plans, (plan) => {
        const check = createCheck(rules)
        const before = errorsIn(plan, check)
        for (const finding of check(plan, undefined, { fixes: false }).findings) {
          for (const fix of byId.get(finding.rule)?.fixes?.(plan, finding) ?? []) {
            if (finding.rule === unjudged) continue
            tried++
            expect(brokenBy(plan, finding, fix, check)).toEqual([])
            if (bringingToLight.includes(finding.rule)) continue
            const after = errorsIn(fix.apply(plan), check)
            const more = after.size > before.size ? [...after].filter((error) => !before.has(error)) : []
            expect(more, `more errors by “${fix.title}” of ${finding.rule}`).toEqual([])
          }
        }
      }),
      { numRuns, seed: 2013, endOnFailure: true },
    )
    expect(tried).toBeGreaterThan(100)
  })
})
