import { around, type Point } from '#core/layout/box.ts'
import { attributes } from '../../xml/attributes.ts'
import type { Connector } from '../shapes/shape.ts'
import { elbowOf } from './elbow.ts'
import { polyline } from './geometry.ts'
import { lineElement } from './looks.ts'
import { glueElement } from './ports.ts'
import { nameOf, type Place } from './shape-element.ts'
import { placeElements } from './xml.ts'

/** A connector that is glued to its shapes: an elbow of PowerPoint's own where one takes that way. */
export function connectorElement(connector: Connector, id: number, place: Place): string {
  const { line, route, from, to } = connector
  const { fit, connections } = place
  const { begin, end } = connections.ends.get(connector) ?? {}
  const points = route.map(({ x, y }) => ({ x: x * fit.scale + fit.x, y: y * fit.scale + fit.y }))
  const name = [from, to].map((end) => (end ? nameOf(end) : '?')).join(' → ')
  const glue = [
    glueElement('stCxn', begin, route[0] as Point, route[1] as Point, place),
    glueElement('endCxn', end, route.at(-1) as Point, route.at(-2) as Point, place),
  ]
  const box = around(points.map((point) => ({ ...point, width: 0, height: 0 })))
  const shape = elbowOf(points) ?? `<a:xfrm>${placeElements(box)}</a:xfrm>${polyline(points, box)}`
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr${attributes({ id, name })}/><p:cNvCxnSpPr>${glue.join('')}</p:cNvCxnSpPr><p:nvPr/>` +
    `</p:nvCxnSpPr><p:spPr>${shape}${lineElement(line, fit.scale)}</p:spPr></p:cxnSp>`
  )
}
