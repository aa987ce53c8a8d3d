import { expect, it } from 'vitest'
import { inSlices, turns } from '../../../src/app/commands/in-slices.ts'

/** Steps that each keep the page for a slice. */
function* slow(count: number) {
  for (let at = 0; at < count; at++) {
    const end = performance.now() + 20
    while (performance.now() < end);
    yield at
  }
  return 'done'
}

it('work is done in slices, tells after each, and gives its result', async () => {
  const told: number[] = []
  expect(await inSlices(slow(3), (at) => told.push(at) > 0)).toBe('done')
  expect(told).toEqual([0, 1, 2])
})

it('the page has its turn between two slices', async () => {
  let turns = 0
  setTimeout(() => turns++)
  await inSlices(slow(2), () => true)
  expect(turns).toBe(1)
})

it('work that is given up gives nothing, and goes no further', async () => {
  const told: number[] = []
  expect(await inSlices(slow(3), (at) => told.push(at) < 2)).toBeUndefined()
  expect(told).toEqual([0, 1])
})

it('work that awaits its turns waits once a slice is used up, and tells so', async () => {
  const told: string[] = []
  const turn = turns()
  for (const at of slow(3)) {
    setTimeout(() => told.push(`the page, after ${at}`))
    await turn(() => told.push(`the work, after ${at}`))
  }
  expect(told).toEqual([0, 1, 2].flatMap((at) => [`the work, after ${at}`, `the page, after ${at}`]))
})
