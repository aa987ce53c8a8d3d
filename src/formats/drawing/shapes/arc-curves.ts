import type { Point } from '#core/layout/box.ts'

export interface Curve {
  readonly first: Point
  readonly second: Point
  readonly to: Point
}

/** The arc of a circle between two points as curves of at most a quarter; a radius that is too small grows. */
export function arcCurves(
  from: Point,
  to: Point,
  radius: number,
  isLarge: boolean,
  isSweep: boolean,
): readonly Curve[] {
  const half = Math.hypot(to.x - from.x, to.y - from.y) / 2
  if (half === 0) return []
  const r = Math.max(radius, half)
  const aside = (Math.sqrt(Math.max(r * r - half * half, 0)) / (2 * half)) * (isLarge === isSweep ? -1 : 1)
  const center = {
    x: (from.x + to.x) / 2 - aside * (to.y - from.y),
    y: (from.y + to.y) / 2 + aside * (to.x - from.x),
  }
  const start = Math.atan2(from.y - center.y, from.x - center.x)
  const turn = turned(Math.atan2(to.y - center.y, to.x - center.x) - start, isSweep)
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9)
  const step = turn / count
  return Array.from({ length: count }, (_, at) => curve(center, r, start + at * step, step))
}

/** An angle of the wanted direction, less than a full turn. */
function turned(angle: number, isSweep: boolean): number {
  const full = 2 * Math.PI
  const positive = ((angle % full) + full) % full
  return isSweep ? positive : positive - full
}

function curve(center: Point, r: number, start: number, step: number): Curve {
  const handle = (4 / 3) * Math.tan(step / 4) * r
  const end = start + step
  const on = (angle: number): Point => ({ x: center.x + r * Math.cos(angle), y: center.y + r * Math.sin(angle) })
  const [a, b] = [on(start), on(end)]
  return {
    first: { x: a.x - handle * Math.sin(start), y: a.y + handle * Math.cos(start) },
    second: { x: b.x + handle * Math.sin(end), y: b.y - handle * Math.cos(end) },
    to: b,
  }
}
