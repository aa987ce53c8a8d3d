import { type Box, grown, overlap, type Point, type Side } from '#core/layout/box.ts'
import { runsThrough } from '#core/layout/routing/path.ts'
import { cornersOf, type LineToRoute, type Route } from '#core/layout/routing/route.ts'
import { routesOf } from '#core/layout/routing/routes-of.ts'
import { pillAt } from './labels.ts'

/** Lines with their ways and, of those that are broken, the middles of their reasons. */
interface Drawn {
  readonly lines: readonly (LineToRoute & { readonly reason?: string })[]
  readonly routes: readonly Route[]
  readonly places: ReadonlyMap<number, Point>
}

/** More lines than this are not led to a place for their reasons: nobody could read these. */
const most = 60

/**
 * A line that is too short for its reason, or has no free stretch, goes by the nearest place where its reason covers
 * nothing.
 */
export function withDetours(drawn: Drawn, obstacles: readonly Box[]): Pick<Drawn, 'routes' | 'places'> {
  const [routes, places] = [[...drawn.routes], new Map(drawn.places)]
  const pills = new Map([...places].map(([at, place]) => [at, pillAt(place, drawn.lines[at]?.reason ?? '')]))
  const isCovering = (at: number, box: Box) =>
    obstacles.some((one) => overlap(one, box)) || [...pills].some(([other, one]) => other !== at && overlap(one, box))
  for (const [at, box] of [...pills].filter(([own, one]) => isCovering(own, one)).slice(0, most)) {
    if (!isCovering(at, box)) continue
    const others = [...pills].flatMap(([other, one]) => (other === at ? [] : [one]))
    const place = freePlace(places.get(at) as Point, box, [...obstacles, ...others], without(routes, at))
    if (!place) continue
    const pill = { ...box, x: place.x - box.width / 2, y: place.y - box.height / 2 }
    routes[at] = routeBy(pill, drawn.lines, routes, at, [...obstacles, ...others, pill])
    pills.set(at, pill)
    places.set(at, place)
  }
  return { routes, places }
}

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at)

/** So far from other things, a reason leaves them room for lines of their own. */
const clearance = 16
const step = 16
const reach = 50

/** The nearest place at which a reason covers nothing. */
function freePlace(
  near: Point,
  { width, height }: Box,
  taken: readonly Box[],
  others: readonly Route[],
): Point | undefined {
  return placesAround
    .map(({ x, y }) => ({ x: near.x + x, y: near.y + y }))
    .find(({ x, y }) => {
      const box = grown({ x: x - width / 2, y: y - height / 2, width, height }, clearance)
      return !taken.some((one) => overlap(one, box)) && !others.some((route) => runsThrough(route, box))
    })
}

const span = Array.from({ length: 2 * reach + 1 }, (_, at) => (at - reach) * step)
const placesAround: readonly Point[] = span
  .flatMap((x) => span.map((y) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))

/** The way of a line to its reason and on from there, on the other side of it; all others stay. */
function routeBy(
  pill: Box,
  lines: readonly LineToRoute[],
  routes: readonly Route[],
  at: number,
  obstacles: readonly Box[],
): Route {
  const { from, to } = lines[at] as LineToRoute
  const [before, after]: readonly [Side, Side] =
    from.card.x + from.card.width / 2 <= to.card.x + to.card.width / 2 ? ['left', 'right'] : ['right', 'left']
  const legs = [
    { from, to: { card: pill, sides: [before] } },
    { from: { card: pill, sides: [after] }, to },
  ]
  const known = [...without(routes, at), undefined, undefined]
  const [first = [], second = []] = routesOf([...without(lines, at), ...legs], obstacles, known).slice(-2)
  const middle = pill.x + pill.width / 2
  return cornersOf([...first, { x: middle, y: first.at(-1)?.y ?? 0 }, { x: middle, y: second[0]?.y ?? 0 }, ...second])
}
