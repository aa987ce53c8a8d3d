export interface Point {
  readonly x: number
  readonly y: number
}

/** A place and a size in diagram units, which are pixels at zoom 1. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** A box grown on all sides, and by more at the top, where a label needs room. */
export function grown({ x, y, width, height }: Box, by: number, top = by): Box {
  return { x: x - by, y: y - top, width: width + 2 * by, height: height + top + by }
}

/** The smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const isSameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** How far two boxes are apart, along whichever axis that is more; negative where they overlap. */
export const distance = (a: Box, b: Box): number =>
  Math.max(b.x - a.x - a.width, a.x - b.x - b.width, b.y - a.y - a.height, a.y - b.y - b.height)

export const isWithin = (box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height

/** The part of a shape that a line is fixed to, in diagram units: the shape itself, or one of its rows. */
export const placed = (node: Box, row: Box | undefined): Box =>
  row ? { x: node.x + row.x, y: node.y + row.y, width: row.width, height: row.height } : node
