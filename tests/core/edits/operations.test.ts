import { describe, expect, it } from 'vitest'
import { editOperations } from '#core/edits/imports.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { describeStage, removeOperation } from '#core/edits/stage-list.ts'
import { addOperation } from '#core/edits/stages.ts'
import type { Plan } from '#core/model/plan.ts'
import { bothPools, importing, withIds } from '../../support/migration.ts'
import { planOf } from '../../support/plan-builder.ts'

const approved = { by: 'J. Li', date: '2026-03-02' }
const operations = withIds([importing()])
const plan = planOf(bothPools, { entities: bothPools, operations, approved })
const isApproved = (edited: Plan) => edited.stages[1]?.approved !== undefined

describe('an approved stage', () => {
  it.each<[string, Plan]>([
    ['added', addOperation(plan, 's2', { kind: 'mergeLegacyTopology' })],
    ['removed', removeOperation(plan, 's2', 'op-1')],
    ['changed', editOperations(plan, 's2', (operation) => ({ ...operation, id: 'op-9' }))],
    ['added with an import', importContent(plan, 's2', 'chatPool:P10', 'chatPool:P13')],
  ])('loses its approval when an operation is %s', (_, edited) => {
    expect(isApproved(edited)).toBe(false)
  })

  it.each<[string, Plan]>([
    ['is renamed', describeStage(plan, 's2', { name: 'Cutover' })],
    ['is marked interim', describeStage(plan, 's2', { interim: true })],
    ['has an operation added elsewhere', addOperation(plan, 's1', { kind: 'mergeLegacyTopology' })],
  ])('keeps it when it %s', (_, edited) => {
    expect(isApproved(edited)).toBe(true)
  })

  it('is the same where no operation changes', () => {
    expect(removeOperation(plan, 's2', 'op-7')).toBe(plan)
    expect(editOperations(plan, 's2', (operation) => operation)).toBe(plan)
    expect(addOperation(plan, 'gone', { kind: 'mergeLegacyTopology' })).toBe(plan)
  })
})
