import type { Box, Point } from '#core/layout/box.ts'
import { around } from '#core/layout/box.ts'
import type { ScenePath } from '#core/views/scene/scene.ts'
import { arcCurves } from './arc-curves.ts'

/** A stretch of a path in page coordinates: all that office programs know of. */
export type Segment =
  | { readonly type: 'move' | 'line'; readonly to: Point }
  | { readonly type: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: 'close' }

/** A path of the scene in its place, with arcs and short forms as plain stretches and curves. */
export function segmentsOf({ path, x, y, scale }: ScenePath): readonly Segment[] {
  const placed = (point: Point): Point => ({ x: x + point.x * scale, y: y + point.y * scale })
  return plainSegments(path).map((one) => {
    if (one.type === 'close') return one
    if (one.type !== 'curve') return { ...one, to: placed(one.to) }
    return { type: 'curve', first: placed(one.first), second: placed(one.second), to: placed(one.to) }
  })
}

/** The smallest box around the ends and the handles of a path. */
export function boxOfPath(path: ScenePath): Box {
  const points = segmentsOf(path).flatMap((one) => {
    if (one.type === 'close') return []
    return one.type === 'curve' ? [one.first, one.second, one.to] : [one.to]
  })
  return around(points.map((point) => ({ ...point, width: 0, height: 0 })))
}

const operands: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }

function plainSegments(path: string): readonly Segment[] {
  const segments: Segment[] = []
  let [at, start] = [origin, origin]
  for (const [, letter = '', written = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (written.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const count = operands[letter.toLowerCase()]
    if (count === undefined) throw new Error(`A path with ${letter} in it.`)
    for (let from = 0; from === 0 || from < numbers.length; from += count || 1) {
      const drawn = drawnBy(letter, numbers.slice(from, from + count), at, segments.at(-1))
      segments.push(...drawn)
      for (const one of drawn) {
        at = one.type === 'close' ? start : one.to
        if (one.type === 'move') start = at
      }
    }
  }
  return segments
}

const origin: Point = { x: 0, y: 0 }

function drawnBy(letter: string, numbers: readonly number[], at: Point, last: Segment | undefined): readonly Segment[] {
  const from = letter === letter.toLowerCase() ? at : origin
  const [value = 0, , , isLarge, isSweep] = numbers
  const point = (first: number): Point => ({
    x: from.x + (numbers[first] ?? 0),
    y: from.y + (numbers[first + 1] ?? 0),
  })
  switch (letter.toLowerCase()) {
    case 'm':
      return [{ type: 'move', to: point(0) }]
    case 'l':
      return [{ type: 'line', to: point(0) }]
    case 'h':
      return [{ type: 'line', to: { x: from.x + value, y: at.y } }]
    case 'v':
      return [{ type: 'line', to: { x: at.x, y: from.y + value } }]
    case 'c':
      return [{ type: 'curve', first: point(0), second: point(2), to: point(4) }]
    case 's':
      return [{ type: 'curve', first: mirrored(at, last), second: point(0), to: point(2) }]
    case 'a':
      return arcCurves(at, point(5), value, isLarge === 1, isSweep === 1).map((one) => ({ type: 'curve', ...one }))
    default:
      return [{ type: 'close' }]
  }
}

/** The handle that goes on from the curve before. */
const mirrored = (at: Point, last: Segment | undefined): Point =>
  last?.type === 'curve' ? { x: 2 * at.x - last.second.x, y: 2 * at.y - last.second.y } : at
