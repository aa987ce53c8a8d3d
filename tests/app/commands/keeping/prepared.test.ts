import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prepareStep, textOfStep } from '#app/commands/keeping/prepared.ts'
import { lengthOf } from '#app/platform/documents.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { withEdit } from '#core/file/stored-edit.ts'
import { type PlanStep, parseStep, stepText } from '#core/file/stored-step.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { planOf, room } from '../../../support/plan-builder.ts'

const before = planOf([])
const after = { ...before, name: 'Another' }
const step: PlanStep = { way: 'do', label: 'Rename', stage: undefined, before, after }

it('what was prepared is the text of that step, and of no other that leads to the same plan', () => {
  const own = stepText(step)
  atOnce(prepareStep(before, after))
  expect(textOfStep(step)).toBe(own)
  const other = { ...step, before: { ...before, name: 'Before' } }
  expect(textOfStep(other)).toBe(stepText(other))
})

it('what was prepared of any step leads forth and back, also where it is undone and done again', () => {
  const lead = (way: PlanStep['way'], one: Plan, other: Plan) => {
    const stored = parseStep(textOfStep({ way, label: 'Edit', stage: undefined, before: one, after: other }))
    if (!stored?.back) throw new Error('No step can be read.')
    expect(serializePlan(withEdit(one, stored.edit))).toBe(serializePlan(other))
    expect(serializePlan(withEdit(other, stored.back))).toBe(serializePlan(one))
  }
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
      atOnce(prepareStep(one, other))
      lead('do', one, other)
      lead('undo', other, one)
      lead('redo', one, other)
    }),
    { numRuns: 30 },
  )
})

it('a long one is a Blob of the same text', async () => {
  const description = 'Talk '.repeat(300)
  const rooms = Array.from({ length: 1_000 }, (_, at) => room(`R${at}`, { description }))
  const long: PlanStep = { ...step, after: planOf(rooms) }
  atOnce(prepareStep(long.before, long.after))
  const text = textOfStep(long)
  expect(text).toBeInstanceOf(Blob)
  expect(await (text as Blob).text()).toBe(stepText(long))
  expect(lengthOf(textOfStep({ ...long, way: 'undo', before: long.after, after: long.before }))).toBe(
    lengthOf(text) + 2,
  )
})
