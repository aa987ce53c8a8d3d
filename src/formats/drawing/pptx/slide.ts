import type { Box } from '#core/layout/box.ts'
import { escaped } from '../../xml/escaped.ts'
import { connectionPoints } from '../shapes/connection-points.ts'
import { type Shape, withInside } from '../shapes/shape.ts'
import { connectorElement } from './connector.ts'
import { titlePlace } from './masters.ts'
import { shapeElement } from './shape-element.ts'
import type { Slide } from './slide-page.ts'
import { namespaces, placeholder, treeElement } from './xml.ts'

/** Where a slide keeps room for the drawing, below its title. */
const room: Box = { x: 32, y: 62, width: 1216, height: 642 }

/** How units of the page become units of the slide. */
export interface Fit {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** A slide with the drawing as large as it fits, in the middle. */
export function slideElement(slide: Slide): string {
  const { title, shapes, connectors } = slide
  const fit = fitOf(slide.bounds)
  const reasons = connectors.flatMap(({ reason }) => reason ?? [])
  const all = [...shapes, ...reasons].flatMap(withInside)
  const ids = new Map(all.map((shape, at) => [shape, at + firstId]))
  const flat = shapes.flatMap(inOrder)
  const isCard = ({ role }: Shape): boolean => role === 'card'
  const words = `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(title)}</a:t></a:r></a:p>`
  const connections = connectionPoints(connectors)
  const ports = new Map<Shape, number>()
  let next = firstId + 2 * all.length + connectors.length
  for (const [shape, points] of connections.points) {
    ports.set(shape, next)
    next += points.length
  }
  const place = { ids, fit, connections, ports, group: (id: number) => id + all.length }
  const draw = (shape: Shape): string => shapeElement(shape, place)
  const drawn = [
    placeholder(2, 'Title', 'type="title"', '', words),
    ...flat.filter((shape) => !isCard(shape)).map(draw),
    ...connectors.map((one, at) => connectorElement(one, firstId + 2 * all.length + at, place)),
    ...[...flat.filter(isCard), ...reasons].map(draw),
  ]
  const colors = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
  return `<p:sld ${namespaces}>${treeElement(drawn.join(''))}${colors}</p:sld>`
}

/** After the tree and the title. */
const firstId = 3

/** A frame, and what is in it beside it: PowerPoint has nothing that holds shapes together and lets lines run between. */
const inOrder = (shape: Shape): readonly Shape[] => {
  if (shape.role !== 'frame') return [shape]
  return [shape, ...shape.inside.flatMap(inOrder)]
}

function fitOf(bounds: Box): Fit {
  const scale = Math.min(room.width / bounds.width, room.height / bounds.height, largest)
  const x = titlePlace.x + (room.width - bounds.width * scale) / 2 - bounds.x * scale
  return { scale, x, y: room.y - bounds.y * scale }
}

const largest = 1.5
