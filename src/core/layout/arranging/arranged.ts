import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { EntityId } from '#core/model/entity.ts'
import { around, type Box, type Point } from '../box.ts'
import type { Block, Places } from './block.ts'
import { candidates } from './candidates.ts'
import { estateOf } from './estate.ts'
import type { Join } from './join.ts'
import { placeFault, ratio, sizeFault } from './score.ts'
import type { Thing } from './thing.ts'

/** So many shapes make a page; fewer stand close together, whatever ratio that has. */
const fillingPage = 9

/** So many pages are looked at closely, those of the best sizes. */
const shortlist = 16

/**
 * The page that one would show: sites side by side, in each the generations in the order of years, hosts over their
 * chat pools and people below; the shape of a landscape page, well filled, with short lines that cross little.
 */
export const arranged = (things: readonly Thing[], joins: readonly Join[]): ReadonlyMap<EntityId, Point> =>
  atOnce(arrangedInParts(things, joins))

/** The same a page at a time. */
export function* arrangedInParts(
  things: readonly Thing[],
  joins: readonly Join[],
): InParts<ReadonlyMap<EntityId, Point>> {
  const filled = things.reduce((sum, { width, height }) => sum + width * height, 0)
  const pages: { readonly block: Block; readonly fault: number }[] = []
  for (const block of candidates(estateOf(things))) {
    pages.push({ block, fault: sizeFault(block, filled) })
    yield
  }
  let best: { readonly places: Places; readonly fault: number } | undefined
  for (const page of pages.sort((a, b) => a.fault - b.fault).slice(0, shortlist)) {
    const places = placesIn(page.block)
    const fault = page.fault + placeFault(...judged(places, things, joins))
    if (!best || fault < best.fault) best = { places, fault }
    yield
  }
  if (!best) return new Map()
  return things.length < fillingPage ? best.places : spread(best.places, things)
}

function placesIn(block: Block): Places {
  const places: Places = new Map()
  block.put(0, 0, places)
  return places
}

function judged(places: Places, things: readonly Thing[], joins: readonly Join[]) {
  const boxes = boxesOf(places, things)
  return [boxes, joins, around([...boxes.values()])] as const
}

function boxesOf(places: Places, things: readonly Thing[]): ReadonlyMap<EntityId, Box> {
  return new Map(
    things.flatMap(({ id, width, height }) => {
      const place = places.get(id)
      return place ? [[id, { ...place, width, height }] as const] : []
    }),
  )
}

/** Drawn apart in one direction until it is a landscape: what was in line stays in line, and nothing comes nearer. */
function spread(places: Places, things: readonly Thing[]): ReadonlyMap<EntityId, Point> {
  let boxes = boxesOf(places, things)
  for (let times = 0; times < 12; times++) {
    const { width, height } = around([...boxes.values()])
    const is = width / height
    if (is >= ratio.least && is <= ratio.most) break
    const [x, y] = is < ratio.least ? [(ratio.least + margin) / is, 1] : [1, is / (ratio.most - margin)]
    boxes = new Map([...boxes].map(([id, box]) => [id, apart(box, x, y)]))
  }
  return new Map([...boxes].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]))
}

const margin = 0.04

const apart = ({ x, y, width, height }: Box, byX: number, byY: number): Box => ({
  x: (x + width / 2) * byX - width / 2,
  y: (y + height / 2) * byY - height / 2,
  width,
  height,
})
