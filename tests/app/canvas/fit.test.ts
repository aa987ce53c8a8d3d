import { describe, expect, it } from 'vitest'
import { viewOf } from '#app/canvas/fit.ts'
import type { Box } from '#core/layout/box.ts'

const card = (x: number, y: number): Box => ({ x, y, width: 256, height: 56 })
const topLeft = card(0, 0)
const bottomRight = card(1100, 700)
const [width, height] = [900, 550]

function lowerRightCorner(shapes: readonly Box[], canvasWidth = width) {
  const { x, y, zoom } = viewOf(shapes, canvasWidth, height)
  return {
    zoom,
    boxes: shapes.map((box) => [(box.x + box.width) * zoom + x, (box.y + box.height) * zoom + y] as const),
  }
}

describe('what is shown whole', () => {
  it('has no shape under the small map', () => {
    const { boxes } = lowerRightCorner([topLeft, bottomRight])
    for (const [right, bottom] of boxes) expect(right <= width - 176 || bottom <= height - 116).toBe(true)
  })

  it('uses the whole canvas where the corner is free anyway', () => {
    const shapes = [topLeft, card(1100, 0), card(0, 700)]
    expect(lowerRightCorner(shapes).zoom).toBeGreaterThan(lowerRightCorner([...shapes, bottomRight]).zoom)
  })

  it('and on a narrow canvas, which has no map', () => {
    const all = [topLeft, card(1100, 0), card(0, 700)]
    expect(lowerRightCorner([...all, bottomRight], 700).zoom).toBe(lowerRightCorner(all, 700).zoom)
  })

  it('is never larger than life', () => {
    expect(lowerRightCorner([topLeft]).zoom).toBe(1)
  })
})
