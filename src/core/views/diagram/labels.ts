import { type Box, overlap, type Point } from '#core/layout/box.ts'
import { runsThrough, stretchBoxes } from '#core/layout/routing/path.ts'
import type { Route } from '#core/layout/routing/route.ts'
import { textWidth } from '#core/layout/text.ts'

/** The pill on a broken line. */
export const pill = { height: 24, padding: 12, font: { size: 12, weight: 400 } } as const

export function pillAt({ x, y }: Point, label: string): Box {
  const width = textWidth(label, pill.font) + 2 * pill.padding
  return { x: x - width / 2, y: y - pill.height / 2, width, height: pill.height }
}

/**
 * The middle of the reason of each broken line, by its index: on a free stretch of it, or where it covers least.
 * Those that are `known` stay.
 */
export function placesForReasons(
  lines: readonly { readonly reason?: string }[],
  routes: readonly Route[],
  obstacles: readonly Box[],
  known: ReadonlyMap<number, Point> = new Map(),
): ReadonlyMap<number, Point> {
  const places = new Map(known)
  const taken = [...obstacles, ...[...known].map(([at, place]) => pillAt(place, lines[at]?.reason ?? ''))]
  const sought = lines.flatMap(({ reason }, at) => {
    if (reason === undefined || known.has(at)) return []
    const candidates = candidatesOn(routes[at] as Route)
    const free = candidates.filter((place) => !covers(obstacles, pillAt(place, reason)))
    return [{ at, label: reason, candidates, choice: free.length }]
  })
  // Those with the least choice first.
  for (const { at, label, candidates } of sought.sort((a, b) => a.choice - b.choice || a.at - b.at)) {
    const others = routes.filter((_, index) => index !== at)
    const place = freestPlace(candidates, label, taken, others)
    places.set(at, place)
    taken.push(pillAt(place, label))
  }
  return places
}

const covers = (boxes: readonly Box[], pill: Box): boolean => boxes.some((one) => overlap(one, pill))

/** What a reason covers: a shape or another reason weighs more than any number of lines. */
const weight = { box: 1000, line: 1 } as const

function freestPlace(
  candidates: readonly Point[],
  label: string,
  taken: readonly Box[],
  others: readonly Route[],
): Point {
  let best: { readonly place: Point; readonly covered: number } | undefined
  for (const place of candidates) {
    const box = pillAt(place, label)
    const boxes = taken.filter((one) => overlap(one, box)).length
    const covered = boxes * weight.box + (boxes > 0 ? 0 : others.filter((one) => runsThrough(one, box)).length)
    if (covered === 0) return place
    if (!best || covered < best.covered) best = { place, covered }
  }
  return best?.place ?? { x: 0, y: 0 }
}

const step = 8

/** Places along a line: the middles of its stretches, the longest first, then further and further from these. */
function candidatesOn(route: Route): readonly Point[] {
  const stretches = [...stretchBoxes(route)].sort((a, b) => b.width + b.height - (a.width + a.height))
  const offsets = stretches.flatMap(({ x, y, width, height }, rank) => {
    const count = Math.floor((width + height) / 2 / step)
    const middle = { x: x + width / 2, y: y + height / 2 }
    return Array.from({ length: 2 * count + 1 }, (_, at) => {
      const by = (at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2) * step
      return {
        rank,
        far: Math.abs(by),
        place: width > 0 ? { ...middle, x: middle.x + by } : { ...middle, y: middle.y + by },
      }
    })
  })
  return offsets.sort((a, b) => a.far + a.rank * 40 - (b.far + b.rank * 40)).map(({ place }) => place)
}
