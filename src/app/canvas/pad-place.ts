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
  let best: { readonly place: Point; readonly cost: number } | undefined
  for (const x of columns) {
    const isBeside = (one: Box) => one.x < x + pad.width && x < one.x + one.width
    const [own, beside] = [kept.filter(isBeside), others.filter(isBeside)]
    const costAt = (y: number) => {
      const isCovered = (one: Box) => overlap(one, { x, y, ...pad })
      return own.filter(isCovered).length * (others.length + 1) + beside.filter(isCovered).length
    }
    const within = (y: number) => Math.max(edge, Math.min(y, last.y))
    // Mostly it has room there, and then nothing else needs to be looked at.
    if (costAt(within(level)) === 0) return { x, y: within(level) }
    const edges = [...own, ...beside].flatMap(({ y, height }) => [y + height + edge, y - pad.height - edge])
    const heights = [level, ...edges].map(within)
    for (const y of heights.sort((a, b) => Math.abs(a - level) - Math.abs(b - level))) {
      const cost = costAt(y)
      if (cost === 0) return { x, y }
      if (!best || cost < best.cost) best = { place: { x, y }, cost }
    }
  }
  return best?.place ?? { x: last.x, y: last.y }
}
