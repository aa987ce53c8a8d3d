import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryCarriage } from '../support/arbitrary-carriage.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { contradictionsIn, told } from '../support/migration-truth.ts'

it('by law changes, runbook, proof and check agree on what becomes of content', () => {
  const check = createCheck(rules)
  fc.assert(
    fc.property(fc.oneof(arbitraryCarriage, arbitraryMigration), (plan) => {
      expect(contradictionsIn(plan, check)).toEqual([])
    }),
    { numRuns: 60, seed: 2013 },
  )
  expect(Math.min(...Object.values(told))).toBeGreaterThan(0)
})
