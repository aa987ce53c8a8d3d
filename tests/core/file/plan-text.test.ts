import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePlan, planTextInParts, serializePlan } from '#core/file/plan-file.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'

it('a text that is made in steps is read as the plan that its file is', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const read = parsePlan(atOnce(planTextInParts(plan)).join(''))
      expect(read.ok && serializePlan(read.value)).toBe(serializePlan(plan))
    }),
    { seed: 2013 },
  )
})
