import { expect, it } from 'vitest'
import { keptClear } from '#core/layout/keep-clear.ts'

const size = { width: 100, height: 50 }
const before = new Map([
  ['pool:a', { x: 500, y: 500, ...size }],
  ['pool:b', { x: 700, y: 500, ...size }],
] as const)
const arranged = { 'pool:a': { x: 0, y: 0 }, 'pool:b': { x: 0, y: 200 } }

it('an arrangement begins where its shapes stood before', () => {
  expect(keptClear(arranged, before, [], { x: 500, y: 500 })).toEqual({
    'pool:a': { x: 500, y: 500 },
    'pool:b': { x: 500, y: 700 },
  })
})

it('it moves aside as a whole where a shape that stays is in the way', () => {
  const places = keptClear(arranged, before, [{ x: 480, y: 690, ...size }], { x: 500, y: 500 })
  expect(places['pool:a']).toMatchObject({ y: 500 })
  expect(places['pool:a']?.x).toBeGreaterThanOrEqual(580 + 32)
  expect(places['pool:b']).toEqual({ x: places['pool:a']?.x, y: 700 })
})

it('it is as large as it has become, not as large as it was', () => {
  const where = { x: 500, y: 500, width: 300, height: 50 }
  const places = keptClear(arranged, before, [{ x: 480, y: 690, ...size }], where)
  expect(places['pool:b']?.x).toBeGreaterThanOrEqual(580 + 32)
})

it('nothing arranged is nothing moved', () => {
  expect(keptClear({}, before, [], { x: 0, y: 0 })).toEqual({})
})
