import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credit, nextViewOf, viewOf, zoomButtons, zoomRange } from '#app/canvas/fit.ts'
import { around, type Box, overlap } from '#core/layout/box.ts'

const card = (x: number, y: number): Box => ({ x, y, width: 256, height: 56 })
const topLeft = card(0, 0)
const bottomLeft = card(0, 700)
const topRight = card(1100, 0)
const [width, height] = [900, 550]

function onScreen(boxes: readonly Box[], canvasWidth = width, canvasHeight = height) {
  const { x, y, zoom } = viewOf(boxes, canvasWidth, canvasHeight)
  return boxes.map((box) => ({
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  }))
}

const zoomOf = (boxes: readonly Box[], ...size: readonly [number, number]) => viewOf(boxes, ...size).zoom

describe('what is shown whole', () => {
  it('is whole in the canvas and beneath no tool, whatever the shape of both', () => {
    const coordinate = fc.integer({ min: -4000, max: 4000 })
    const boxes = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 })
    const size = fc.tuple(fc.integer({ min: 320, max: 2600 }), fc.integer({ min: 300, max: 1500 }))
    fc.assert(
      fc.property(boxes, size, (places, [canvasWidth, canvasHeight]) => {
        const seen = onScreen(
          places.map(([x, y]) => card(x, y)),
          canvasWidth,
          canvasHeight,
        )
        const all = around(seen)
        expect(all.x).toBeGreaterThanOrEqual(23.9)
        expect(all.y).toBeGreaterThanOrEqual(23.9)
        expect(all.x + all.width).toBeLessThanOrEqual(canvasWidth - 23.9)
        expect(all.y + all.height).toBeLessThanOrEqual(canvasHeight - 23.9)
        const buttons = {
          x: 0,
          y: canvasHeight - zoomButtons.height + 0.1,
          ...zoomButtons,
          width: zoomButtons.width - 0.1,
        }
        const words = {
          x: canvasWidth - credit.width + 0.1,
          y: canvasHeight - credit.height + 0.1,
          ...credit,
        }
        for (const box of seen) {
          expect(overlap(box, buttons)).toBe(false)
          expect(overlap(box, words)).toBe(false)
        }
      }),
    )
  })

  it('uses the corner of the zoom buttons where nothing stands in it', () => {
    const tall = [card(0, 0), card(300, 1400)]
    expect(zoomOf(tall, width, height)).toBeCloseTo((height - 48) / 1456, 3)
    expect(zoomOf([topLeft, bottomLeft, topRight], width, height)).toBeLessThan((height - 48) / 756)
  })

  it('stands in the middle where there is room', () => {
    const [box] = onScreen([topLeft])
    expect(box).toEqual({ x: (width - 256) / 2, y: (height - 56) / 2, width: 256, height: 56 })
  })

  it('is never larger than life, and as small as an estate needs', () => {
    expect(zoomOf([topLeft], 2600, 1400)).toBe(1)
    expect(zoomOf([topLeft, card(3300, 10_000)], width, height)).toBeGreaterThan(zoomRange.min)
  })
})

describe('the whole of another stage', () => {
  const here = [topLeft, card(500, 500)]
  const view = viewOf(here, width, height)
  it('is seen in the same view where it has room there and would hardly be larger', () => {
    expect(nextViewOf([topLeft, card(490, 490)], view, width, height)).toBe(view)
  })
  it('has a view of its own where it reaches beyond that, or would be larger', () => {
    for (const boxes of [[topLeft, topRight], [topLeft]])
      expect(nextViewOf(boxes, view, width, height)).toEqual(viewOf(boxes, width, height))
  })
})
