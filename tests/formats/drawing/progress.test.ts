import { describe, expect, it } from 'vitest'
import { formatsFor } from '#formats/list.ts'
import { inputsOf, samplePlan } from '../../support/format-inputs.ts'

const drawing = { ...inputsOf(samplePlan('five-mistakes')).drawing.at(-1)!, steps: undefined }

describe.each(formatsFor('drawing'))('$id', (form) => {
  it('tells between its sheets, and within them, how far it is, and writes the same', { timeout: 60_000 }, async () => {
    const told: (readonly [number, number])[] = []
    const content = await form.render({ ...drawing }, async (...now) => void told.push(now))
    const all = form.id === 'pptx' ? drawing.stages.length * 2 - 1 : drawing.stages.length
    const counted = told.filter(([done], at) => done !== told[at - 1]?.[0] && done < all)
    expect(counted).toEqual(Array.from({ length: all }, (_, at) => [at, all]))
    expect(told).toEqual([...told].sort(([a], [b]) => a - b))
    expect(content).toEqual(await form.render({ ...drawing }))
  })

  it('writes no more once it is stopped', async () => {
    let count = 0
    const stop = async () => {
      count += 1
      throw new Error('Stopped.')
    }
    await expect(form.render({ ...drawing }, stop)).rejects.toThrow('Stopped.')
    expect(count).toBe(1)
  })
})
