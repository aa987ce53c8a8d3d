import { getViewportForBounds, type Viewport } from '@xyflow/react'
import type { Box } from '#core/layout/box.ts'
import { around, overlap } from '#core/layout/box.ts'

export const zoomRange = { min: 0.1, max: 2 } as const

/** The small map in the lower right corner, with the room around it; a narrow canvas has none. */
const map = { width: 176, height: 116, from: 760 } as const
const hasMap = (width: number): boolean => width > map.from

/** Room for what floats above the canvas. */
const padding = { top: '44px', right: '32px', bottom: '64px', left: '32px' } as const
const paddings = [padding, { ...padding, bottom: `${map.height}px` }, { ...padding, right: `${map.width}px` }] as const

/** The view that shows all boxes whole, at their true size at most, and as large as can be with none below the map. */
export function viewOf(boxes: readonly Box[], width: number, height: number): Viewport {
  const views = paddings.map((one) => getViewportForBounds(around(boxes), width, height, zoomRange.min, 1, one))
  const [first, ...others] = views.filter((view) => !isBelowMap(boxes, view, width, height))
  return others.reduce((best, view) => (view.zoom > best.zoom ? view : best), first ?? (views[0] as Viewport))
}

/** Whether the small map would cover any of them. */
export function isBelowMap(boxes: readonly Box[], { x, y, zoom }: Viewport, width: number, height: number): boolean {
  const corner = { x: width - map.width, y: height - map.height, width: map.width, height: map.height }
  return hasMap(width) && boxes.some((box) => overlap(onScreen(box, x, y, zoom), corner))
}

const onScreen = (box: Box, x: number, y: number, zoom: number): Box => ({
  x: box.x * zoom + x,
  y: box.y * zoom + y,
  width: box.width * zoom,
  height: box.height * zoom,
})
