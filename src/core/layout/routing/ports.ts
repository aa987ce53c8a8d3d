import type { Side } from '../box.ts'
import { boxAt, corner, edgeOf, type LineToRoute, type RouteEnd } from './route.ts'

/** Where a line may leave its card. */
export interface Port {
  readonly x: number
  readonly y: number
  readonly isUpright: boolean
  /** The place of its side in the order of what suits the line, and its own among those on the side. */
  readonly rank: number
  readonly place: number
}

/** The ports of both ends of a line. */
export interface Ports {
  readonly from: readonly Port[]
  readonly to: readonly Port[]
}

/** Where a line may leave its cards: in the middle of each side, or where one straight stretch joins both ends. */
export function portsOf({ from, to }: LineToRoute): Ports {
  const [a, b] = [boxAt(from), boxAt(to)]
  const x = facing(a.x, a.width, b.x, b.width)
  const y = facing(a.y, a.height, b.y, b.height)
  return { from: portsAt(from, x, y), to: portsAt(to, x, y) }
}

function portsAt(end: RouteEnd, straightX: readonly number[], straightY: readonly number[]): readonly Port[] {
  const ports: Port[] = []
  const { x, y, width, height } = boxAt(end)
  for (const [rank, side] of end.sides.entries()) {
    const edge = edgeOf(end.card, side)
    const isUpright = isUprightFrom(side)
    const straight = isUpright ? straightX : straightY
    const middle = isUpright ? x + width / 2 : y + height / 2
    const places = straight.includes(middle) ? straight : [...straight, middle]
    for (const [place, along] of places.entries()) {
      ports.push(
        isUpright ? { x: along, y: edge, isUpright, rank, place } : { x: edge, y: along, isUpright, rank, place },
      )
    }
  }
  return ports
}

export const isUprightFrom = (side: Side): boolean => side === 'top' || side === 'bottom'

/** Where two ends face each other over more than their corners: best first. */
function facing(a: number, aSize: number, b: number, bSize: number): readonly number[] {
  const [start, end] = [Math.max(a, b), Math.min(a + aSize, b + bSize)]
  if (end - start < 2 * Math.min(corner, aSize / 2, bSize / 2)) return []
  return [0.5, 0.75, 0.25].map((part) => start + (end - start) * part)
}

export const isSamePorts = (a: Ports, b: Ports): boolean =>
  a === b || (isSameEnd(a.from, b.from) && isSameEnd(a.to, b.to))

const isSameEnd = (a: readonly Port[], b: readonly Port[]): boolean =>
  a.length === b.length && a.every((port, at) => isSamePort(port, b[at] as Port))

const isSamePort = (a: Port, b: Port): boolean =>
  a.x === b.x && a.y === b.y && a.isUpright === b.isUpright && a.rank === b.rank && a.place === b.place
