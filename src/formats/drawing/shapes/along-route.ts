import type { Point } from '#core/layout/box.ts'

/** The point of a route that is nearest to another, and what share of the way it is from the start. */
export function alongRoute(route: readonly Point[], to: Point): { readonly share: number; readonly point: Point } {
  let best = { length: 0, point: route[0] as Point, away: Number.POSITIVE_INFINITY }
  let length = 0
  route.slice(1).forEach((end, at) => {
    const start = route[at] as Point
    const point = { x: between(to.x, start.x, end.x), y: between(to.y, start.y, end.y) }
    const away = distance(point, to)
    if (away < best.away) best = { length: length + distance(start, point), point, away }
    length += distance(start, end)
  })
  return { share: length === 0 ? 0 : Math.round((best.length / length) * 1e4) / 1e4, point: best.point }
}

const between = (value: number, a: number, b: number): number =>
  Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
