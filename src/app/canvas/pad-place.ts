import { type Box, overlap, type Point } from '#core/layout/box.ts'

interface Around {
  /** The pad itself, and the canvas. */
  readonly pad: Pick<Box, 'width' | 'height'>
  readonly canvas: Pick<Box, 'width' | 'height'>
  /** What must stay in sight: badges and the small map. */
  readonly kept: readonly Box[]
  /** What had better stay in sight: the other shapes. */
  readonly others?: readonly Box[]
}

/** Beyond the badge at its corner. */
const gap = 14
const edge = 6

/**
 * Where the pad of a shape stands, all in pixels of the canvas: right of it, level with a height, or below what would be
 * covered there, or above; else the same left of it. Where there is no such place, it covers as little as can be.
 */
export function padPlace(shape: Box, level: number, { pad, canvas, kept, others = [] }: Around): Point {
  const last = { x: canvas.width - pad.width - edge, y: Math.max(edge, canvas.height - pad.height - edge) }
  const sides = [shape.x + shape.width + gap, shape.x - pad.width - gap].filter((x) => x >= edge && x <= last.x)
  const columns = sides.length > 0 ? sides : [Math.max(edge, Math.min(shape.x + shape.width + gap, last.x))]
  const heights = [
    level,
    ...[...kept, ...others].flatMap(({ y, height }) => [y + height + edge, y - pad.height - edge]),
  ]
  const places = columns.flatMap((x) => {
    const within = heights.map((y) => Math.max(edge, Math.min(y, last.y)))
    return within.sort((a, b) => Math.abs(a - level) - Math.abs(b - level)).map((y) => ({ x, y }))
  })
  const cost = (place: Point) => {
    const isCovered = (one: Box) => overlap(one, { ...place, ...pad })
    return kept.filter(isCovered).length * (others.length + 1) + others.filter(isCovered).length
  }
  let best: { readonly place: Point; readonly cost: number } | undefined
  for (const place of places) {
    const found = cost(place)
    if (found === 0) return place
    if (!best || found < best.cost) best = { place, cost: found }
  }
  return best?.place ?? { x: last.x, y: last.y }
}
