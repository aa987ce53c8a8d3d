import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rehome } from '#core/edits/hosting.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'

/** Every chat pool of every stage on a pool of its own generation, or on none where there is none. */
const rehomed = (plan: Plan): Plan =>
  plan.stages.reduce((before, { id }) => {
    const stage = before.stages.find((one) => one.id === id)
    if (!stage) return before
    const graph = graphOf(stage.topology)
    return graph.all('chatPool').reduce((edited, chatPool) => {
      const own = graph.all('pool').find(({ generation }) => generation === chatPool.generation)
      return rehome(edited, id, chatPool.id, own?.id)
    }, before)
  }, plan)

it('rehoming every chat pool to its own generation leaves no generation mismatch', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { findings } = createCheck(rules)(rehomed(plan))
      expect(findings.filter(({ rule }) => rule === 'hosting/generation-mismatch')).toEqual([])
    }),
    { numRuns: 60, seed: 2013 },
  )
})
