import { expect, it } from 'vitest'
import { markStep } from '#core/edits/runbook.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { planOf } from '../../support/plan-builder.ts'

const plan = planOf([], { entities: [], approved: { by: 'Board', date: '2026-03-01' } })

it('checks a step off, keeps the approval, and takes the mark away again', () => {
  const checked = markStep(plan, 's2', 'stop:chatPool:gc', true)
  expect(checked.stages[1]).toMatchObject({ done: ['stop:chatPool:gc'], approved: { by: 'Board' } })
  expect(checked.stages[0]).toBe(plan.stages[0])
  expect(markStep(checked, 's2', 'stop:chatPool:gc', false)).toEqual(plan)
})

it('changes nothing where the mark is there already, or the stage is not', () => {
  const checked = markStep(plan, 's2', 'a', true)
  expect(markStep(checked, 's2', 'a', true)).toBe(checked)
  expect(markStep(plan, 's2', 'a', false)).toBe(plan)
  expect(markStep(plan, 'nowhere', 'a', true)).toBe(plan)
})

it('is kept in the file', () => {
  const checked = markStep(plan, 's2', 'a', true)
  expect(parsePlan(serializePlan(checked))).toEqual({ ok: true, value: checked })
})
