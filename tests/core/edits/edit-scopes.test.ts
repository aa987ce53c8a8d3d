import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EditScope, editStage, update } from '#core/edits/edit.ts'
import { changedStages, scopesOf } from '#core/edits/edit-scopes.ts'
import { withLayout } from '#core/edits/layout.ts'
import { addStage } from '#core/edits/stage-list.ts'
import { addTo } from '#core/edits/stages.ts'
import { diff } from '#core/model/diff.ts'
import type { Plan } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { arbitraryPlan, arbitraryStep } from '../../support/arbitrary-plan.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const old = pool('A', 'lync2010')
const plan = planOf([old], [old], [pool('A', 'lync2010', { fqdn: 'a.contoso.com' })], [old])
const rename = (to: string) => (before: Plan) =>
  editStage(before, 's2', (topology) => update(topology, 'pool:A', { name: to }))
const changedIn = (after: Plan | undefined) => changedStages(plan, after ?? plan).map(({ id }) => id)

describe('the reach of an edit', () => {
  it('is this stage, it and later ones, or all', () => {
    const reach = scopesOf(plan, rename('B')(plan), 's2')
    expect(reach?.isInherited).toBe(true)
    expect(changedIn(reach?.plans.this)).toEqual(['s2'])
    expect(changedIn(reach?.plans.later)).toEqual(['s2', 's3', 's4'])
    expect(changedIn(reach?.plans.all)).toEqual(['s1', 's2', 's3', 's4'])
  })

  it('keeps what was changed on purpose in another stage', () => {
    const edit = editStage(plan, 's4', (topology) => update(topology, 'pool:A', { fqdn: 'z.contoso.com' }))
    expect(changedIn(scopesOf(plan, edit, 's4')?.plans.all)).toEqual(['s1', 's2', 's4'])
  })

  it('tells what is new from what other stages have too', () => {
    const added = editStage(plan, 's2', (topology) => put(topology, [pool('N', 'lync2013')]))
    expect(scopesOf(plan, added, 's2')?.isInherited).toBe(false)
    expect(changedIn(scopesOf(plan, added, 's2')?.plans.this)).toEqual(['s2'])
    const removed = editStage(plan, 's2', (topology) => remove(topology, ['pool:A']))
    expect(scopesOf(plan, removed, 's2')?.isInherited).toBe(true)
  })

  it('takes along what the edit did beside the stages', () => {
    const placed = withLayout(rename('B')(plan), { 'pool:A': { x: 8, y: 16 } })
    const reach = scopesOf(plan, placed, 's2')
    for (const scope of ['this', 'later', 'all'] as const) expect(reach?.plans[scope].layout).toBe(placed.layout)
  })

  it.each<[string, Plan, string]>([
    ['nothing in a stage changes', withLayout(plan, { 'pool:A': { x: 1, y: 1 } }), 's2'],
    ['the stages become others', addStage(rename('B')(plan), 's2'), 's2'],
    ['the edit was about another stage', rename('B')(plan), 's1'],
    [
      'the edit decides about later stages by itself',
      editStage(plan, 's2', (one) => remove(one, ['pool:A']), 'this'),
      's2',
    ],
    ['no such stage is there', rename('B')(plan), 'gone'],
  ])('is no question where %s', (_, after, stage) => {
    expect(scopesOf(plan, after, stage)).toBeUndefined()
  })

  it('is no question where no other stage would change', () => {
    const single = planOf([old])
    expect(
      scopesOf(
        single,
        editStage(single, 's1', (one) => remove(one, ['pool:A'])),
        's1',
      ),
    ).toBeUndefined()
    const last = planOf([], [old])
    const edited = editStage(last, 's2', (one) => update(one, 'pool:A', { name: 'B' }))
    expect(scopesOf(last, edited, 's2')).toBeUndefined()
  })

  it('leaves an edit alone that puts something into some stages only', () => {
    const [, second, third] = plan.stages
    const kept = addTo(plan, [second!, third!], pool('N', 'lync2013'))
    expect(scopesOf(plan, kept, 's2')).toBeUndefined()
  })

  it('is the edit with that scope, for any edit of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(3), arbitraryStep, (any, at, step) => {
        const { id } = any.stages[at % any.stages.length]!
        const reach = scopesOf(any, editStage(any, id, step), id)
        for (const scope of ['this', 'later', 'all'] satisfies EditScope[]) {
          const wanted = reach && editStage(any, id, step, scope)
          for (const [index, stage] of (wanted?.stages ?? []).entries()) {
            expect(diff(stage.topology, reach!.plans[scope].stages[index]!.topology)).toEqual([])
          }
        }
      }),
      { numRuns: 100, seed: 2013 },
    )
  })
})
