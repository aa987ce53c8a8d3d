import type { Route } from './route.ts'

/** How often lines cross each other; where they share a stretch or an end, they do not. */
export function crossingsOf(routes: readonly Route[]): number {
  const level: Stretch[] = []
  const upright: Stretch[] = []
  for (const [line, route] of routes.entries()) {
    for (const [at, a] of route.entries()) {
      const b = route[at + 1]
      if (!b) continue
      if (a.y === b.y) level.push({ line, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) })
      else upright.push({ line, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) })
    }
  }
  let crossings = 0
  for (const one of level) for (const other of upright) if (areCrossing(one, other)) crossings++
  return crossings
}

/** A part of a line, at one coordinate, from one end to the other. */
interface Stretch {
  readonly line: number
  readonly at: number
  readonly from: number
  readonly to: number
}

const areCrossing = (level: Stretch, upright: Stretch): boolean =>
  level.line !== upright.line &&
  upright.at > level.from &&
  upright.at < level.to &&
  level.at > upright.from &&
  level.at < upright.to
