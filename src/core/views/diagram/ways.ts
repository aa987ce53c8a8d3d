import type { Box, Point } from '#core/layout/box.ts'
import { runsThrough } from '#core/layout/routing/path.ts'
import type { LineToRoute, Route } from '#core/layout/routing/route.ts'
import { routesOf } from '#core/layout/routing/routes-of.ts'
import { withDetours } from './detours.ts'
import { pillAt, placesForReasons } from './labels.ts'

/** A line that is to have a way, and a place for the reason why it is broken. */
export interface LineToDraw extends LineToRoute {
  readonly reason?: string
}

export interface Ways {
  readonly routes: readonly Route[]
  /** The middle of each reason, by the index of its line. */
  readonly places: ReadonlyMap<number, Point>
}

/** What goes around the reason of one line may come to lie under that of another. */
const rounds = 3

/** The ways of lines around obstacles and around each other's reasons. Ways that are `known` stay where they can. */
export function waysOf(
  lines: readonly LineToDraw[],
  obstacles: readonly Box[],
  known: readonly (Route | undefined)[] = [],
): Ways {
  let routes = routesOf(lines, obstacles, known)
  let places = placesForReasons(lines, routes, obstacles)
  for (let round = 0; round < rounds; round++) {
    const { kept, pills } = withoutCovered(lines, routes, places)
    if (kept.every((route) => route !== undefined)) break
    routes = routesOf(lines, [...obstacles, ...pills.values()], kept)
    places = placesForReasons(lines, routes, obstacles, new Map([...places].filter(([at]) => pills.has(at))))
  }
  return withDetours({ lines, routes, places }, obstacles)
}

/** A reason lies on no line but its own: without the lines that do, and without the reasons that go with them. */
function withoutCovered(
  lines: readonly LineToDraw[],
  routes: readonly Route[],
  places: ReadonlyMap<number, Point>,
): { readonly kept: readonly (Route | undefined)[]; readonly pills: ReadonlyMap<number, Box> } {
  const kept: (Route | undefined)[] = [...routes]
  const pills = new Map<number, Box>()
  for (const [own, place] of places) {
    if (!kept[own]) continue
    const box = pillAt(place, lines[own]?.reason ?? '')
    pills.set(own, box)
    for (const [at, route] of routes.entries()) {
      if (at === own || !runsThrough(route, box)) continue
      kept[at] = undefined
      pills.delete(at)
    }
  }
  return { kept, pills }
}
