import { describe, expect, it } from 'vitest'
import { editStage, update } from '#core/edit.ts'
import { removeEntities } from '#core/edits/remove.ts'
import type { Plan } from '#core/plan.ts'
import { planDiff } from '#core/plan-diff.ts'
import { chatPool, planOf, pool, room } from '../support/plan-builder.ts'

const gc = chatPool('GC', 'lync2010', { hostedOn: 'pool:FE' })
const plan = planOf([pool('FE', 'lync2010'), gc], [pool('FE', 'lync2010'), gc, room('Desk', { chatPool: gc.id })])
const nothing = { fields: [], added: [], removed: [], changed: [], isReordered: false }
const [first, second] = plan.stages.map(({ id }) => id)

describe('the difference of two plans', () => {
  it('is nothing between a plan and itself', () => {
    expect(planDiff(plan, plan)).toEqual(nothing)
  })

  it('names the entities of each stage that an edit reached', () => {
    const renamed = editStage(plan, first!, (topology) => update(topology, gc.id, { name: 'Group Chat' }))
    const { changed, ...rest } = planDiff(plan, renamed)
    expect(rest).toEqual({ fields: [], added: [], removed: [], isReordered: false })
    expect(changed.map(({ stage, fields, changes }) => [stage, fields, changes.map(({ type }) => type)])).toEqual([
      [first, [], ['changed']],
      [second, [], ['changed']],
    ])
  })

  it('leaves out the stages that stayed the same', () => {
    const without = removeEntities(plan, second!, ['room:Desk'])
    expect(planDiff(plan, without).changed).toMatchObject([{ stage: second, changes: [{ type: 'removed' }] }])
    expect(planDiff(without, plan).changed).toMatchObject([{ stage: second, changes: [{ type: 'added' }] }])
  })

  it('names the fields of plan and stage that became others', () => {
    const [today, ...later] = plan.stages
    const other: Plan = { ...plan, name: 'Other', stages: [{ ...today!, date: '2014-01-01' }, ...later] }
    expect(planDiff(plan, other)).toEqual({
      ...nothing,
      fields: ['name'],
      changed: [{ stage: first, fields: ['date'], changes: [] }],
    })
  })

  it('tells added, removed and reordered stages', () => {
    const [a, b] = plan.stages
    const c = { ...b!, id: 'c' }
    expect(planDiff(plan, { ...plan, stages: [a!, c] })).toEqual({ ...nothing, added: [c], removed: [second] })
    expect(planDiff(plan, { ...plan, stages: [b!, a!] })).toEqual({ ...nothing, isReordered: true })
  })
})
