import type { Box, Point } from '../box.ts'
import type { Route } from './route.ts'

const radius = 8

/** A route as an SVG path with rounded corners. */
export function pathOf(route: Route): string {
  const [first, ...rest] = route
  if (!first) return ''
  const bends = rest.slice(0, -1).map((corner, at) => bendAt(route[at] as Point, corner, route[at + 2] as Point))
  return [`M${written(first)}`, ...bends, `L${written(rest.at(-1) ?? first)}`].join(' ')
}

/** Up to the corner, and around it: less where a stretch is short. */
function bendAt(before: Point, corner: Point, after: Point): string {
  const by = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
  return `L${written(towards(corner, before, by))} Q${written(corner)} ${written(towards(corner, after, by))}`
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
const written = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`

/** The boxes, without width or without height, that a route runs along. */
export function stretchBoxes(route: Route): readonly Box[] {
  return route.slice(1).map((to, at) => {
    const from = route[at] as Point
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    }
  })
}

/** Whether a route leads through the inside of a box. */
export const runsThrough = (route: Route, { x, y, width, height }: Box): boolean =>
  stretchBoxes(route).some(
    (one) => one.x < x + width && one.x + one.width > x && one.y < y + height && one.y + one.height > y,
  )
