import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padPlace } from '#app/canvas/pad-place.ts'
import { overlap } from '#core/layout/box.ts'

const pad = { width: 34, height: 118 }
const canvas = { width: 900, height: 600 }
const shape = { x: 300, y: 200, width: 200, height: 60 }
const place = (kept: Parameters<typeof padPlace>[2]['kept'], of = shape) => padPlace(of, of.y, { pad, canvas, kept })

describe('the pad', () => {
  it('stands right of its shape, level with what is selected', () => {
    expect(place([])).toEqual({ x: 514, y: 200 })
    expect(padPlace(shape, 230, { pad, canvas, kept: [] })).toEqual({ x: 514, y: 230 })
  })

  it('stands left of it where there is no room on the right', () => {
    expect(place([], { ...shape, x: 680 })).toEqual({ x: 632, y: 200 })
  })

  it('leaves badges in sight, its own and that of a neighbour', () => {
    expect(place([{ x: 488, y: 188, width: 24, height: 24 }])).toEqual({ x: 514, y: 200 })
    expect(place([{ x: 530, y: 190, width: 24, height: 24 }])).toEqual({ x: 514, y: 220 })
  })

  it('stands aside of the card below its shape, but covers that before what must be seen', () => {
    const others = [{ x: 510, y: 300, width: 200, height: 60 }]
    expect(padPlace(shape, 200, { pad, canvas, kept: [], others })).toEqual({ x: 514, y: 176 })
    const everywhere = [{ x: 0, y: 0, width: 900, height: 600 }]
    const badge = { x: 530, y: 190, width: 24, height: 24 }
    expect(padPlace(shape, 200, { pad, canvas, kept: [badge], others: everywhere })).toEqual({ x: 514, y: 220 })
  })

  it('leaves the small map in sight', () => {
    const low = { ...shape, x: 560, y: 480 }
    const map = { x: 741, y: 497, width: 144, height: 88 }
    expect(place([map], low)).toEqual({ x: 774, y: 373 })
  })
})

it('is always within the canvas, and covers nothing that must be seen where there is a free place', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 880 }),
    y: fc.integer({ min: 0, max: 580 }),
    width: fc.constant(24),
    height: fc.constant(24),
  })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 3 }), box, (kept, corner) => {
      const of = { ...corner, width: 120, height: 50 }
      const at = place(kept, of)
      expect(at.x).toBeGreaterThanOrEqual(6)
      expect(at.x + pad.width).toBeLessThanOrEqual(canvas.width)
      expect(at.y).toBeGreaterThanOrEqual(6)
      expect(at.y + pad.height).toBeLessThanOrEqual(canvas.height)
      expect(kept.filter((one) => overlap(one, { ...at, ...pad }))).toEqual([])
    }),
  )
})
