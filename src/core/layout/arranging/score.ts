import type { EntityId } from '#core/model/entity.ts'
import type { Box, Point } from '../box.ts'
import type { Join } from './join.ts'

/** The ratio of a landscape page. */
export const ratio = { least: 1.3, best: 1.52, most: 1.8 } as const

/** What is wrong with a page of a size: little where it is a landscape that its shapes fill. */
export function sizeFault({ width, height }: { width: number; height: number }, filled: number): number {
  const [is, { least, best, most }] = [width / height, ratio]
  const off = is < best ? (best - is) / (best - least) : (is - best) / (most - best)
  // What is no landscape is spread until it is one, and emptier by that.
  const spread = is < least ? least / is : is > most ? is / most : 1
  return 0.4 * Math.min(off, 1) ** 2 + 6 * (spread - 1) + 3 * (1 - filled / (width * height * spread))
}

/** What is wrong with how the shapes of a page are spread, and how the lines between them run. */
export function placeFault(boxes: ReadonlyMap<EntityId, Box>, joins: readonly Join[], page: Box): number {
  return 1.5 * lopsided([...boxes.values()], page) + lineFault(boxes, joins, page)
}

/** How much emptier than the rest a half of the page is: from 0 to 1. */
function lopsided(boxes: readonly Box[], { x, y, width, height }: Box): number {
  const halves = [
    { x, y, width: width / 2, height },
    { x: x + width / 2, y, width: width / 2, height },
    { x, y, width, height: height / 2 },
    { x, y: y + height / 2, width, height: height / 2 },
  ]
  const all = sum(boxes.map((box) => box.width * box.height))
  if (all === 0) return 0
  const least = Math.min(...halves.map((half) => sum(boxes.map((box) => shared(box, half)))))
  return 1 - (2 * least) / all
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Of very many lines some tell enough. */
const mostLines = 80

/** How long the lines are by the size of the page, and how often they cross, as if they were straight. */
function lineFault(boxes: ReadonlyMap<EntityId, Box>, joins: readonly Join[], page: Box): number {
  const every = Math.ceil(joins.length / mostLines)
  const lines = joins
    .filter((_, at) => at % every === 0)
    .flatMap(({ from, to }): Line[] => {
      const [a, b] = [boxes.get(from), boxes.get(to)]
      return a && b ? [[middleOf(a), middleOf(b)]] : []
    })
  if (lines.length === 0) return 0
  const length = sum(lines.map(([a, b]) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)))
  let crossings = 0
  for (const [at, one] of lines.entries()) {
    for (let other = at + 1; other < lines.length; other++) if (areCrossing(one, lines[other] as Line)) crossings++
  }
  return (length / lines.length / (page.width + page.height)) * 2 + Math.min(crossings / lines.length, 4) / 2
}

type Line = readonly [Point, Point]

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Whether two straight lines cross; those with a common end do not. */
function areCrossing([a, b]: Line, [c, d]: Line): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
