import { type Box, grown } from '#core/layout/box.ts'
import { attributes } from '../../xml/attributes.ts'
import type { ConnectionPoints } from '../shapes/connection-points.ts'
import type { Shape } from '../shapes/shape.ts'
import { geometryElement } from './geometry.ts'
import { fillElement, lineElement } from './looks.ts'
import { portElements } from './ports.ts'
import type { Fit } from './slide.ts'
import { textBody, wordsBox } from './text-body.ts'
import { placeElements } from './xml.ts'

export interface Place {
  readonly ids: ReadonlyMap<Shape, number>
  readonly fit: Fit
  readonly connections: ConnectionPoints
  /** The id of the first point of a shape that lines are glued to. */
  readonly ports: ReadonlyMap<Shape, number>
  /** The id of the group that a shape is in with all that belongs to it. */
  readonly group: (id: number) => number
}

const fitted = ({ x, y, width, height }: Box, { scale, x: right, y: down }: Fit): Box => ({
  x: x * scale + right,
  y: y * scale + down,
  width: width * scale,
  height: height * scale,
})

/** A shape, grouped with what is behind it and in it; what is in a frame stands beside that. */
export function shapeElement(shape: Shape, place: Place): string {
  const { behind, box, role } = shape
  const inside = role === 'frame' ? [] : shape.inside
  const own = outlineElement(shape, place)
  const ports = portElements(shape, place)
  if (behind.length + inside.length + ports.length === 0) return own
  const id = place.group(idOf(shape, place))
  const drawn = [
    ...behind.map((one) => shapeElement(one, place)),
    own,
    ...ports,
    ...inside.map((one) => shapeElement(one, place)),
  ]
  const at = fitted(box, place.fit)
  const children = placeElements(at).replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr${attributes({ id, name: nameOf(shape) })}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${placeElements(at)}${children}</a:xfrm></p:grpSpPr>${drawn.join('')}</p:grpSp>`
  )
}

const idOf = (shape: Shape, { ids }: Place): number => ids.get(shape) ?? 0

/** What the list of objects of a slide calls it. */
export const nameOf = ({ label, subject, role }: Shape): string =>
  ((label && (label.full ?? label.text)) || subject || role).slice(0, 200)

function outlineElement(shape: Shape, place: Place): string {
  const { outline, label, box } = shape
  const { scale } = place.fit
  const at = fitted(outline || !label ? box : wordsBox(label), place.fit)
  const look = outline
    ? `${geometryElement(outline, box)}${fillElement(outline.fill)}${lineElement(outline, scaleOf(shape) * scale)}`
    : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
  const isPlain = outline?.type === 'box'
  const words = label
    ? textBody(label, outline ? inner(box, isPlain ? outline.radius : 0) : wordsBox(label), scale)
    : ''
  const name = attributes({ id: idOf(shape, place), name: nameOf(shape), descr: label?.full })
  return (
    `<p:sp><p:nvSpPr><p:cNvPr${name}/><p:cNvSpPr${outline ? '' : ' txBox="1"'}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${placeElements(at)}</a:xfrm>${look}</p:spPr>${words}</p:sp>`
  )
}

/** A rounded rectangle of PowerPoint's own keeps words so much away from its corners. */
const inner = (box: Box, radius: number): Box =>
  grown(box, -Math.min(radius, box.width / 2, box.height / 2) * (1 - Math.SQRT1_2))

const scaleOf = ({ outline }: Shape): number => (outline?.type === 'path' ? outline.scale : 1)
