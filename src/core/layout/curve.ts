import type { Box, Point, Side } from './box.ts'

export interface CurveEnd extends Point {
  readonly side: Side
}

const outward: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

/** The middle of a side of a box: where a line leaves it. */
export function anchorOf(box: Box, side: Side): Point {
  const { x, y } = outward[side]
  return { x: box.x + (box.width * (1 + x)) / 2, y: box.y + (box.height * (1 + y)) / 2 }
}

/** A smooth line between two anchors, as an SVG path, and a point of it (0 to 1, its middle by default) for a label. */
export function curveOf(from: CurveEnd, to: CurveEnd, labelAt = 0.5): { readonly path: string; readonly label: Point } {
  const [c1, c2] = [controlOf(from, to), controlOf(to, from)]
  const path = `M${written(from)} C${written(c1)} ${written(c2)} ${written(to)}`
  return { path, label: pointAt(labelAt, from, c1, c2, to) }
}

/** So many points between the ends of the same line, evenly in its own measure. */
export function pointsOn(from: CurveEnd, to: CurveEnd, count: number): readonly Point[] {
  const [c1, c2] = [controlOf(from, to), controlOf(to, from)]
  return Array.from({ length: count }, (_, at) => pointAt((at + 1) / (count + 1), from, c1, c2, to))
}

/** A box that the line never leaves. */
export function extentOf(from: CurveEnd, to: CurveEnd): Box {
  const [c1, c2] = [controlOf(from, to), controlOf(to, from)]
  const x = Math.min(from.x, c1.x, c2.x, to.x)
  const y = Math.min(from.y, c1.y, c2.y, to.y)
  return {
    x,
    y,
    width: Math.max(from.x, c1.x, c2.x, to.x) - x,
    height: Math.max(from.y, c1.y, c2.y, to.y) - y,
  }
}

/** How far a line goes straight out of its side: half the way to what lies ahead, or a bow around what does not. */
function controlOf(end: CurveEnd, other: CurveEnd): Point {
  const out = outward[end.side]
  const ahead = (other.x - end.x) * out.x + (other.y - end.y) * out.y
  const aside = Math.abs((other.x - end.x) * out.y) + Math.abs((other.y - end.y) * out.x)
  const bow = 56 + Math.min(aside / 6, 96)
  const reach = end.side === other.side ? Math.max(ahead, 0) + bow : ahead > 0 ? Math.max(ahead / 2, 24) : bow
  return { x: end.x + out.x * reach, y: end.y + out.y * reach }
}

function pointAt(t: number, a: Point, b: Point, c: Point, d: Point): Point {
  const u = 1 - t
  const mix = (axis: 'x' | 'y') =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]
  return { x: rounded(mix('x')), y: rounded(mix('y')) }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
const written = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`
