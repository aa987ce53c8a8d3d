import type { EntityId } from '#core/model/entity.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Box } from './box.ts'
import { around } from './box.ts'

/** A shape that can be moved. */
export interface Movable extends Box {
  readonly id: EntityId
}

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** Moves shapes so that one edge or the middle of all lies on a line: that of the box around them. */
export function aligned(shapes: readonly Movable[], to: Alignment): Layout {
  const bounds = around(shapes)
  const place = ({ x, y, width, height }: Box) => {
    switch (to) {
      case 'left':
        return { x: bounds.x, y }
      case 'center':
        return { x: Math.round(bounds.x + (bounds.width - width) / 2), y }
      case 'right':
        return { x: bounds.x + bounds.width - width, y }
      case 'top':
        return { x, y: bounds.y }
      case 'middle':
        return { x, y: Math.round(bounds.y + (bounds.height - height) / 2) }
      case 'bottom':
        return { x, y: bounds.y + bounds.height - height }
    }
  }
  return Object.fromEntries(shapes.map((shape) => [shape.id, place(shape)]))
}

export type Axis = 'horizontally' | 'vertically'

/** Moves the shapes between the first and the last so that the gaps are equal. */
export function distributed(shapes: readonly Movable[], along: Axis): Layout {
  const [start, length] = along === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const ordered = [...shapes].sort((a, b) => a[start] - b[start] || (a.id < b.id ? -1 : 1))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last || ordered.length < 3) return {}
  const room = last[start] + last[length] - first[start]
  const filled = ordered.reduce((sum, shape) => sum + shape[length], 0)
  const gap = (room - filled) / (ordered.length - 1)
  let next = first[start]
  const places = ordered.map((shape) => {
    const at = Math.round(next)
    next += shape[length] + gap
    return [shape.id, { x: shape.x, y: shape.y, [start]: at }] as const
  })
  return Object.fromEntries(places)
}
