import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alignment, aligned, distributed } from '#core/layout/align.ts'
import { around } from '#core/layout/box.ts'

const shapes = [
  { id: 'pool:a', x: 0, y: 0, width: 100, height: 50 },
  { id: 'pool:b', x: 150, y: 200, width: 300, height: 100 },
  { id: 'pool:c', x: 400, y: 90, width: 100, height: 60 },
] as const

describe('shapes are aligned', () => {
  it.each([
    ['left', [0, 0, 0], [0, 200, 90]],
    ['center', [200, 100, 200], [0, 200, 90]],
    ['right', [400, 200, 400], [0, 200, 90]],
    ['top', [0, 150, 400], [0, 0, 0]],
    ['middle', [0, 150, 400], [125, 100, 120]],
    ['bottom', [0, 150, 400], [250, 200, 240]],
  ] as const)('%s', (to, xs, ys) => {
    const places = aligned(shapes, to)
    expect(shapes.map(({ id }) => places[id]?.x)).toEqual(xs)
    expect(shapes.map(({ id }) => places[id]?.y)).toEqual(ys)
  })
})

describe('shapes are distributed', () => {
  it('horizontally with equal gaps, the first and the last staying where they are', () => {
    const places = distributed([shapes[2], shapes[0], { ...shapes[1], width: 200 }], 'horizontally')
    expect(shapes.map(({ id }) => places[id])).toEqual([
      { x: 0, y: 0 },
      { x: 150, y: 200 },
      { x: 400, y: 90 },
    ])
  })

  it('vertically in the order in which they stand', () => {
    const places = distributed(shapes, 'vertically')
    expect(shapes.map(({ id }) => places[id]?.y)).toEqual([0, 200, 95])
  })

  it('not at all where there are fewer than three', () => {
    expect(distributed(shapes.slice(0, 2), 'vertically')).toEqual({})
  })
})

const arbitraryShapes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -999, max: 999 }),
      y: fc.integer({ min: -999, max: 999 }),
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 400 }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((boxes) => boxes.map((box, at) => ({ ...box, id: `pool:${at}` as const })))

it('aligning again changes nothing, and no shape leaves the box around all', () => {
  const alignments = fc.constantFrom<Alignment>('left', 'center', 'right', 'top', 'middle', 'bottom')
  fc.assert(
    fc.property(arbitraryShapes, alignments, (any, to) => {
      const places = aligned(any, to)
      const moved = any.map((shape) => ({ ...shape, ...places[shape.id] }))
      const [before, after] = [around(any), around(moved)]
      expect(after.x).toBeGreaterThanOrEqual(before.x)
      expect(after.y).toBeGreaterThanOrEqual(before.y)
      expect(after.x + after.width).toBeLessThanOrEqual(before.x + before.width)
      expect(after.y + after.height).toBeLessThanOrEqual(before.y + before.height)
      if (to !== 'center' && to !== 'middle') expect(aligned(moved, to)).toEqual(places)
    }),
  )
})
