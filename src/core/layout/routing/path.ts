import type { Box, Point } from '../box.ts'
import { type Jumps, jump } from './jumps.ts'
import type { Route } from './route.ts'

const radius = 8

/** What keeps so far from both stretches of a corner, its curve does not touch: a quarter of its radius. */
export const bendCut = radius / 4

/** A route as an SVG path with rounded corners, and with a jump at each place where it crosses another line. */
export function pathOf(route: Route, jumps: Jumps = []): string {
  const [first, ...rest] = route
  if (!first) return ''
  const parts = rest.flatMap((corner, at) => {
    const [before, after] = [route[at] as Point, route[at + 2]]
    return [...jumpsBetween(before, corner, jumps), after ? bendAt(before, corner, after) : `L${written(corner)}`]
  })
  return [`M${written(first)}`, ...(parts.length > 0 ? parts : [`L${written(first)}`])].join(' ')
}

const jumpsBetween = (from: Point, to: Point, jumps: Jumps): readonly string[] =>
  from.y === to.y ? jumps.filter(({ x, y }) => y === from.y && (x - from.x) * (x - to.x) < 0).map(jumpAt(from, to)) : []

const jumpAt =
  (from: Point, to: Point) =>
  ({ x, y }: Point): string => {
    const by = Math.sign(to.x - from.x) * jump.reach
    return `L${written({ x: x - by, y })} Q${written({ x, y: y - 2 * jump.height })} ${written({ x: x + by, y })}`
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
