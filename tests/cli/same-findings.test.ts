import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import * as jsonReport from '#formats/findings/json.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { runOn } from '../support/memory-host.ts'

it('prints for any plan file exactly what the check says of it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const text = serializePlan(plan)
      const opened = parsePlan(text)
      if (!opened.ok) throw new Error('An arbitrary plan can be opened.')
      const { out } = await runOn({ p: text }, 'check', 'p', '--format', 'json')
      const report = createCheck(rules)(opened.value, '2026-03-02')
      expect(out).toBe(jsonReport.render({ plan: opened.value, report, rules }))
    }),
    { numRuns: 40 },
  )
})
