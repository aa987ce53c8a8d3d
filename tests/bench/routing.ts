import type { Box, Side } from '#core/layout/box.ts'
import type { LineToRoute } from '#core/layout/routing/route.ts'
import { routesOf } from '#core/layout/routing/routes-of.ts'
import { type Contender, medians } from './measure.ts'

const [cards, lines, dragged] = [300, 200, 4]

/** Milliseconds to find the ways of all lines, and of those at a card that is dragged while the others stay. */
export function routingTimes() {
  const boxes = Array.from({ length: cards }, (_, at) => cardAt(at))
  const all = Array.from({ length: lines }, (_, at) => lineAt(boxes, at))
  const found = routesOf(all, boxes)
  const known = found.map((route, at) => (at < dragged ? undefined : route))
  const contenders: readonly Contender[] = [
    { name: 'all', run: () => routesOf(all, boxes) },
    { name: 'drag', run: () => routesOf(all, boxes, known) },
  ]
  const taken = medians(contenders, 15)
  return { all: taken.get('all') ?? Number.NaN, drag: taken.get('drag') ?? Number.NaN, cards, lines, dragged }
}

/** Somewhere in a cell of a table, so that few edges are in line. */
const cardAt = (at: number): Box => ({
  x: (at % 20) * 340 + ((at * 37) % 60),
  y: Math.floor(at / 20) * 200 + ((at * 23) % 50),
  width: 220,
  height: 64 + (at % 5) * 12,
})

/** To a card that is up to three cells away in each direction. */
function lineAt(boxes: readonly Box[], at: number): LineToRoute {
  const from = (at * 7) % cards
  const by = ((at * 5) % 7) - 3 + 20 * (((at * 3) % 7) - 3) || 1
  const [a, b] = [boxes[from] as Box, boxes[(from + by + cards) % cards] as Box]
  return { from: { card: a, sides: sidesTowards(a, b) }, to: { card: b, sides: sidesTowards(b, a) } }
}

function sidesTowards(a: Box, b: Box): readonly Side[] {
  const [level, upright] = [a.x < b.x ? 'right' : 'left', a.y < b.y ? 'bottom' : 'top'] as const
  return Math.abs(a.x - b.x) > Math.abs(a.y - b.y)
    ? [level, upright, upright === 'top' ? 'bottom' : 'top', level === 'left' ? 'right' : 'left']
    : [upright, level, level === 'left' ? 'right' : 'left', upright === 'top' ? 'bottom' : 'top']
}
