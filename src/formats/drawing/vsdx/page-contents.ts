import { connectionPoints, type End } from '../shapes/connection-points.ts'
import { type Connector, type Shape, withInside } from '../shapes/shape.ts'
import { shapePageOf } from '../shapes/shape-page.ts'
import type { Sheet } from '../sheets.ts'
import { type Glue, linkShape, reasonShape } from './link-shape.ts'
import { membersOf, type PageIds, shapeElement } from './page-shape.ts'

/** The shapes of a page, with its connectors below the cards, and which of these they are glued to. */
export function pageContents(sheet: Sheet): string {
  const { shapes, connectors } = shapePageOf(sheet.scene)
  const all = shapes.flatMap(withInside)
  const ids = new Map(all.map((shape, at) => [shape, at + 1]))
  const { points, ends } = connectionPoints(connectors)
  const links = connectors.map((connector, at) => ({
    connector,
    id: all.length + 1 + 2 * at,
    begin: glueOf(ends.get(connector)?.begin, ids),
    end: glueOf(ends.get(connector)?.end, ids),
  }))
  const page = pageIds(sheet, ids, points)
  const top = topLevel(shapes)
  const front = new Set(top.flatMap((shape) => (shape.role === 'card' ? [...shape.behind, shape] : [])))
  const whole = { x: 0, y: 0, width: sheet.scene.width, height: page.height }
  const drawn = [
    ...top.filter((shape) => !front.has(shape)).map((shape) => shapeElement(shape, whole, page)),
    ...links.map(({ connector, id, begin, end }) => linkShape(connector, id, begin, end, page.height)),
    ...[...front].map((shape) => shapeElement(shape, whole, page)),
    ...links.flatMap(({ connector, id }) => reasonOf(connector, id, page)),
  ]
  const connects = links.flatMap(({ id, begin, end }) => [
    ...connectElement(id, 'BeginX', 9, begin),
    ...connectElement(id, 'EndX', 12, end),
  ])
  const glue = connects.length === 0 ? '' : `<Connects>${connects.join('')}</Connects>`
  return `<Shapes>${drawn.join('')}</Shapes>${glue}`
}

/** Frames are followed by their members, which Visio keeps beside their container. */
const topLevel = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => [...shape.behind, shape, ...topLevel(membersOf(shape))])

function pageIds(sheet: Sheet, ids: ReadonlyMap<Shape, number>, points: PageIds['points']): PageIds {
  const containers = new Map([...ids].flatMap(([shape, id]) => membersOf(shape).map((one) => [one, id] as const)))
  return { ids, points, containers, sheet, height: sheet.scene.height }
}

/** Visio counts the points of a shape from 1. */
function glueOf(end: End | undefined, ids: ReadonlyMap<Shape, number>): Glue | undefined {
  const sheet = end && ids.get(end.shape)
  return end && sheet !== undefined ? { sheet, place: end.place + 1 } : undefined
}

const reasonOf = ({ reason, route }: Connector, link: number, { height }: PageIds): readonly string[] =>
  reason ? [reasonShape(reason, link + 1, link, route, height)] : []

const connectElement = (link: number, cell: string, part: number, end: Glue | undefined): readonly string[] =>
  end
    ? [
        `<Connect FromSheet="${link}" FromCell="${cell}" FromPart="${part}" ToSheet="${end.sheet}"` +
          ` ToCell="Connections.X${end.place}" ToPart="${99 + end.place}"/>`,
      ]
    : []
