import type { Box, Point } from '#core/layout/box.ts'
import { attributes, short } from '../../xml/attributes.ts'
import { alongRoute } from '../shapes/along-route.ts'
import type { Connector, Shape } from '../shapes/shape.ts'
import { cellElement, type Style } from './cell.ts'
import { inkStyle, shapeStyle } from './shape-style.ts'

/** A line that is fixed to its shapes where it meets them, with the way that it takes, and its reason as a label on it. */
export function connectorCells(
  { line, route, from, to, reason }: Connector,
  id: string,
  parent: string,
  ids: ReadonlyMap<Shape, string>,
): readonly string[] {
  const [start, end] = [route[0] as Point, route.at(-1) as Point]
  const edge = cellElement({
    id,
    parent,
    edge: 1,
    source: from && ids.get(from),
    target: to && ids.get(to),
    value: '',
    style: {
      edgeStyle: route.length > 2 ? 'orthogonalEdgeStyle' : 'none',
      rounded: 1,
      arcSize: 16,
      startArrow: 'none',
      endArrow: 'none',
      ...inkStyle(line),
      fillColor: undefined,
      ...(from && fixedStyle('exit', start, from.box)),
      ...(to && fixedStyle('entry', end, to.box)),
    },
    geometry: routeGeometry(route),
  })
  return reason ? [edge, reasonCell(reason, id, route)] : [edge]
}

/** A line ends a bit outside of its shape: so does what it is fixed to. */
function fixedStyle(name: 'exit' | 'entry', { x, y }: Point, box: Box): Style {
  const part = (value: number, length: number): number => (length === 0 ? 0 : value / length)
  return {
    [`${name}X`]: fine(part(x - box.x, box.width)),
    [`${name}Y`]: fine(part(y - box.y, box.height)),
    [`${name}Dx`]: 0,
    [`${name}Dy`]: 0,
    [`${name}Perimeter`]: 0,
  }
}

const fine = (value: number): number => Math.round(value * 1e5) / 1e5

function routeGeometry(route: readonly Point[]): string {
  const points = route.slice(1, -1).map((point) => pointElement(point))
  const list = points.length === 0 ? '' : `<Array as="points">${points.join('')}</Array>`
  const ends = [pointElement(route[0] as Point, 'sourcePoint'), pointElement(route.at(-1) as Point, 'targetPoint')]
  return `<mxGeometry relative="1" as="geometry">${ends.join('')}${list}</mxGeometry>`
}

const pointElement = ({ x, y }: Point, as?: string): string => `<mxPoint${attributes({ x, y, as })}/>`

/** A shape that stays as far along the line as it is, and as far from it. */
function reasonCell(reason: Shape, parent: string, route: readonly Point[]): string {
  const { x, y, width, height } = reason.box
  const { share, point } = alongRoute(route, { x: x + width / 2, y: y + height / 2 })
  const place = attributes({ x: share * 2 - 1, y: 0, width, height, relative: 1, as: 'geometry' })
  const offset = `<mxPoint x="${short(x - point.x)}" y="${short(y - point.y)}" as="offset"/>`
  return cellElement({
    id: `${parent}-reason`,
    parent,
    vertex: 1,
    connectable: 0,
    value: reason.label?.text ?? '',
    tooltip: reason.label?.full,
    style: shapeStyle(reason),
    geometry: `<mxGeometry${place}>${offset}</mxGeometry>`,
  })
}
