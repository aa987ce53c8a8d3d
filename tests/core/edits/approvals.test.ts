import { describe, expect, it } from 'vitest'
import { approve, lostApprovals, takeApprovalBack, withoutStaleApprovals } from '#core/edits/approvals.ts'
import { editStage, update } from '#core/edits/edit.ts'
import { withLayout } from '#core/edits/layout.ts'
import { addStage, describeStage, mergeWithNext, moveStage, removeStage } from '#core/edits/stage-list.ts'
import { addOperation } from '#core/edits/stages.ts'
import type { Plan } from '#core/model/plan.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const approved = { by: 'J. Li', date: '2026-03-02' }
const [a, b] = [pool('A', 'lync2010'), pool('B', 'lync2013')]
const plan = approve(
  planOf([a], [a], { entities: [a, b], interim: true }, { entities: [b], interim: true }),
  's3',
  approved,
)

const rename = (stage: string, scope: 'this' | 'later') => (before: Plan) =>
  editStage(before, stage, (topology) => update(topology, 'pool:A', { name: 'C' }), scope)

describe('an approval', () => {
  it.each<[string, (plan: Plan) => Plan]>([
    ['its stage is edited', rename('s3', 'this')],
    ['an edit is carried into its stage', rename('s1', 'later')],
    ['the stage before it becomes another', rename('s2', 'this')],
    ['its step does something else', (one) => addOperation(one, 's3', { kind: 'mergeLegacyTopology' })],
    ['another stage comes before it', (one) => moveStage(one, 's4', 2)],
    ['it becomes the first stage', (one) => moveStage(one, 's3', 0)],
    ['its stage is merged with the next', (one) => mergeWithNext(one, 's3')],
    ['its stage is deleted', (one) => removeStage(one, 's3')],
  ])('goes when %s', (_, edit) => {
    const after = withoutStaleApprovals(plan, edit(plan))
    expect(lostApprovals(plan, after).map(({ id }) => id)).toEqual(['s3'])
    expect(after.stages.some((stage) => stage.approved)).toBe(false)
  })

  it.each<[string, (plan: Plan) => Plan]>([
    ['a stage two steps before it becomes another', rename('s1', 'this')],
    ['a later stage does', (one) => editStage(one, 's4', (topology) => update(topology, 'pool:B', { name: 'C' }))],
    ['a copy of the stage before it comes in between', (one) => addStage(one, 's2')],
    ['one of two stages alike before it goes', (one) => removeStage(one, 's2')],
    ['its stage is renamed', (one) => describeStage(one, 's3', { name: 'Cutover', date: '2026-03-02' })],
    ['a shape is moved', (one) => withLayout(one, { 'pool:A': { x: 1, y: 1 } })],
  ])('stays when %s', (_, edit) => {
    const after = withoutStaleApprovals(plan, edit(plan))
    expect(lostApprovals(plan, after)).toEqual([])
    expect(after.stages.find(({ id }) => id === 's3')?.approved).toEqual(approved)
  })

  it('can be renewed and taken back', () => {
    const renewed = approve(plan, 's3', { by: 'M. Ito', date: '2026-04-01' })
    expect(withoutStaleApprovals(plan, renewed)).toBe(renewed)
    expect(takeApprovalBack(renewed, 's3').stages[2]).not.toHaveProperty('approved')
    expect(approve(plan, 's3', { ...approved })).toBe(plan)
    expect(takeApprovalBack(plan, 's1')).toBe(plan)
  })
})
