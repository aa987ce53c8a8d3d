import type { Point } from '#core/layout/box.ts'
import { attributes } from '../../xml/attributes.ts'
import type { End } from '../shapes/connection-points.ts'
import type { Shape } from '../shapes/shape.ts'
import { nameOf, type Place } from './shape-element.ts'
import { emu } from './xml.ts'

/** Smaller than can be seen: all of its sides are in one place. */
const size = 360

/**
 * The points of a shape that lines are glued to, grouped with it. The shapes of PowerPoint have such points only in the
 * middle of their sides, where all lines of a shape would meet.
 */
export function portElements(shape: Shape, { connections, ports, fit }: Place): readonly string[] {
  const first = ports.get(shape) ?? 0
  return (connections.points.get(shape) ?? []).map(({ x, y }, at) => {
    const name = attributes({ id: first + at, name: `End of a line at ${nameOf(shape)}` })
    const [left, top] = [emu(x * fit.scale + fit.x), emu(y * fit.scale + fit.y)]
    return (
      `<p:sp><p:nvSpPr><p:cNvPr${name}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>` +
      `<a:off x="${left}" y="${top}"/><a:ext cx="${size}" cy="${size}"/></a:xfrm>` +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
  })
}

/** What glues an end of a line, of which the next point is given, to its place. */
export function glueElement(name: string, end: End | undefined, at: Point, next: Point, { ports }: Place): string {
  const first = end && ports.get(end.shape)
  return first === undefined ? '' : `<a:${name} id="${first + (end?.place ?? 0)}" idx="${sideTowards(at, next)}"/>`
}

/** A side of a rectangle as PowerPoint counts them: top, left, bottom, right. */
function sideTowards(at: Point, next: Point): number {
  if (Math.abs(next.x - at.x) > Math.abs(next.y - at.y)) return next.x > at.x ? 3 : 1
  return next.y > at.y ? 2 : 0
}
