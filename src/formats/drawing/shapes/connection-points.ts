import type { Point } from '#core/layout/box.ts'
import type { Connector, Shape } from './shape.ts'

/** What an end of a line is glued to: a shape, and which of its points, counted from 0. */
export interface End {
  readonly shape: Shape
  readonly place: number
}

export interface ConnectionPoints {
  /** In page coordinates, in the order in which they are counted. */
  readonly points: ReadonlyMap<Shape, readonly Point[]>
  readonly ends: ReadonlyMap<Connector, { readonly begin: End | undefined; readonly end: End | undefined }>
}

/** Gives each shape a point of its own for every end of a line. */
export function connectionPoints(connectors: readonly Connector[]): ConnectionPoints {
  const points = new Map<Shape, Point[]>()
  const endAt = (shape: Shape | undefined, point: Point | undefined): End | undefined => {
    if (!shape || !point) return undefined
    const list = points.get(shape) ?? []
    points.set(shape, list)
    return { shape, place: list.push(point) - 1 }
  }
  const ends = new Map(
    connectors.map((connector) => {
      const { from, to, route } = connector
      return [connector, { begin: endAt(from, route[0]), end: endAt(to, route.at(-1)) }]
    }),
  )
  return { points, ends }
}
