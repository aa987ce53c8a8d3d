import type { Viewport } from '@xyflow/react'
import type { Box } from '#core/layout/box.ts'
import { around, overlap } from '#core/layout/box.ts'

/** Small enough for tens of thousands of shapes to be seen whole. */
export const zoomRange = { min: 0.005, max: 2 } as const

/** Around a diagram that is shown whole; above there is room for the badges and labels that stand on its edge. */
const margin = 24
/** A view that is kept may have a little less, as for a badge. */
const inset = 12

/** The zoom buttons and the legend in the lower left corner of the canvas, with the room around them. */
export const zoomButtons = { width: 236, height: 64 } as const
/** The small map above the lower right corner, while there is something that cannot be seen. */
export const mapSize = { width: 144, height: 88 } as const
/** The credit of React Flow in the lower right corner. */
export const credit = { width: 96, height: 44 } as const

interface Insets {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** Between or above what stands in the lower corners there is always room; nearer, where nothing stands in these. */
const near: Insets = { left: margin, right: margin, bottom: margin }
const above: Insets = { ...near, bottom: zoomButtons.height }
const between: Insets = { ...near, left: zoomButtons.width, right: credit.width }

/** Where in the room that is left the diagram stands, from 0 to 1: in the middle, or pushed away from the corners. */
const places = [
  [0.5, 0.5],
  [1, 0.5],
  [0, 0.5],
  [0.5, 0],
  [1, 0],
] as const

/**
 * The view that shows all boxes whole, at their true size at most, and as large as can be with none beneath the zoom
 * buttons or the credit; where it makes no difference, in the middle.
 */
export function viewOf(boxes: readonly Box[], width: number, height: number): Viewport {
  const whole = around(boxes)
  const free = places.map((place) => viewIn(whole, near, place, width, height))
  const clear = free.filter((view) => !isBeneathTools(boxes, view, width, height))
  const safe = [above, between].map((insets) => viewIn(whole, insets, places[0], width, height))
  const [first, ...others] = [...clear, ...safe] as [Viewport, ...Viewport[]]
  return others.reduce((best, view) => (view.zoom > best.zoom * 1.01 ? view : best), first)
}

/**
 * The view of another stage for who sees the whole of this one: the same, as long as all of the other is seen in it and
 * nearly as large as could be, so that what stays does not jump.
 */
export function nextViewOf(boxes: readonly Box[], view: Viewport, width: number, height: number): Viewport {
  const best = viewOf(boxes, width, height)
  const { x, y, ...size } = onScreen(around(boxes), view.x, view.y, view.zoom)
  const isInside = x >= inset && y >= inset && x + size.width <= width - inset && y + size.height <= height - inset
  const isKept = isInside && best.zoom <= view.zoom * 1.1 && !isBeneathTools(boxes, view, width, height)
  return isKept ? view : best
}

function viewIn(
  { x, y, width, height }: Box,
  { left, right, bottom }: Insets,
  [across, down]: readonly [number, number],
  canvasWidth: number,
  canvasHeight: number,
): Viewport {
  const room = { width: canvasWidth - left - right, height: canvasHeight - margin - bottom }
  const fitting = Math.min(room.width / width, room.height / height, 1)
  const zoom = Math.max(fitting, zoomRange.min)
  return {
    x: left + (room.width - width * zoom) * across - x * zoom,
    y: margin + (room.height - height * zoom) * down - y * zoom,
    zoom,
  }
}

/** Whether what stands in the lower corners would cover any of them. */
function isBeneathTools(boxes: readonly Box[], { x, y, zoom }: Viewport, width: number, height: number): boolean {
  const corners = [
    { x: 0, y: height - zoomButtons.height, ...zoomButtons },
    { x: width - credit.width, y: height - credit.height, ...credit },
  ]
  return boxes.some((box) => corners.some((corner) => overlap(onScreen(box, x, y, zoom), corner)))
}

const onScreen = (box: Box, x: number, y: number, zoom: number): Box => ({
  x: box.x * zoom + x,
  y: box.y * zoom + y,
  width: box.width * zoom,
  height: box.height * zoom,
})
