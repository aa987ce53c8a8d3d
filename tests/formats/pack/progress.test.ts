import { expect, it } from 'vitest'
import { formatsFor } from '#formats/list.ts'
import { inputsOf, samplePlan } from '../../support/format-inputs.ts'

const [pack] = inputsOf(samplePlan('five-mistakes')).pack

it.each(formatsFor('pack'))('as $title is the same where it is written in turns', { timeout: 60_000 }, async (form) => {
  let turns = 0
  const progress = async () => {
    turns += 1
  }
  expect(await form.render({ ...pack! }, progress)).toEqual(await form.render({ ...pack! }))
  expect(await form.beside?.({ ...pack! }, progress)).toEqual(await form.beside?.({ ...pack! }))
  expect(turns).toBeGreaterThan(pack!.plan.stages.length)
})
