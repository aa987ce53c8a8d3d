import { expect, it } from 'vitest'
import { type PlanStep, stepText } from '#core/file/stored-step.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { prepareStep, textOfStep } from '../../../../src/app/commands/keeping/prepared.ts'
import { planOf } from '../../../support/plan-builder.ts'

const before = planOf([])
const after = { ...before, name: 'Another' }
const step: PlanStep = { way: 'do', label: 'Rename', stage: undefined, before, after }

it('what was prepared is the text of that step, and of no other that leads to the same plan', () => {
  const own = stepText(step)
  atOnce(prepareStep(before, after))
  expect(textOfStep(step)).toBe(own)
  atOnce(prepareStep(before, after))
  const other = { ...step, before: { ...before, name: 'Before' } }
  expect(textOfStep(other)).toBe(stepText(other))
})
