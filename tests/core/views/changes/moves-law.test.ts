import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editOperationsOf, editStage } from '#core/edits/edit.ts'
import { type ChatPool, generations } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { importingPlan } from '../../../bench/synthetic-plan.ts'
import { arbitraryCarriage } from '../../../support/arbitrary-carriage.ts'
import { reread } from '../../../support/reread.ts'

/** All that is said of what moves between each stage and each later one. */
const toldOf = (plan: Plan): unknown => [
  plan.stages.flatMap((from, at) => plan.stages.slice(at + 1).map((to) => changesIn(plan, from, to))),
  plan.stages.map(({ id }) => runbookOf(plan, id)?.steps),
]

type Becomes = Partial<Pick<ChatPool, 'name' | 'generation'>> & { readonly level?: 'User' | 'Category' }

/** A chat pool is renamed or becomes one of another generation; an operation takes less along, or is not done. */
const arbitraryEdit = fc.record({
  at: fc.nat(3),
  which: fc.nat(3),
  becomes: fc.constantFrom<Becomes>(
    { name: 'A' },
    { name: 'B' },
    ...generations.map((generation) => ({ generation })),
    { level: 'User' },
    { level: 'Category' },
    {},
  ),
})
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer T> ? T : never

function edited(plan: Plan, { at, which, becomes }: Edit): Plan {
  const isOfChatPool = 'name' in becomes || 'generation' in becomes
  const stages = plan.stages.filter(({ operations }) => isOfChatPool || operations.length > 0)
  const id = stages[at % stages.length]?.id ?? ''
  if (!isOfChatPool) {
    return editOperationsOf(plan, id, (operations) =>
      operations.flatMap((one, place) => {
        if (place !== which % operations.length) return [one]
        return becomes.level ? [{ ...one, level: becomes.level } as Operation] : []
      }),
    )
  }
  return editStage(plan, id, (topology) => {
    const one = [...topology.chatPool.values()][which % topology.chatPool.size]
    return one ? put(topology, [{ ...one, ...becomes }]) : topology
  })
}

/** What one import brings, under the same ids, and all else that may carry content. */
const arbitraryImports = fc.oneof(arbitraryCarriage, fc.constant(importingPlan(8)))

it('says of content that moves, where chat pools and operations become others, what is said of the plan when it is read', () => {
  fc.assert(
    fc.property(arbitraryImports, fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 }), (plan, edits) => {
      let open = reread(plan)
      for (const edit of edits) {
        toldOf(open)
        open = edited(open, edit)
      }
      expect(toldOf(open)).toEqual(toldOf(reread(open)))
    }),
    { seed: 2013, numRuns: 150 },
  )
})
