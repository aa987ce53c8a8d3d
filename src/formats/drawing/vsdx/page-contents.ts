import type { Point } from '#core/layout/box.ts'
import { type Connector, type Shape, withInside } from '../shapes/shape.ts'
import { shapePageOf } from '../shapes/shape-page.ts'
import type { Sheet } from '../sheets.ts'
import { type End, linkShape, reasonShape } from './link-shape.ts'
import { membersOf, type PageIds, shapeElement } from './page-shape.ts'

/** The shapes of a page, with its connectors below the cards, and which of these they are glued to. */
export function pageContents(sheet: Sheet): string {
  const { shapes, connectors } = shapePageOf(sheet.scene)
  const all = shapes.flatMap(withInside)
  const ids = new Map(all.map((shape, at) => [shape, at + 1]))
  const points = new Map<Shape, Point[]>()
  const links = connectors.map((connector, at) => ({
    connector,
    id: all.length + 1 + 2 * at,
    begin: endOf(connector.from, connector.route[0] as Point, ids, points),
    end: endOf(connector.to, connector.route.at(-1) as Point, ids, points),
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

/** Gives a shape a point of its own for the end of a line. */
function endOf(
  shape: Shape | undefined,
  point: Point,
  ids: ReadonlyMap<Shape, number>,
  points: Map<Shape, Point[]>,
): End | undefined {
  const id = shape && ids.get(shape)
  if (!shape || id === undefined) return undefined
  const list = points.get(shape) ?? []
  points.set(shape, list)
  return { sheet: id, place: list.push(point) }
}

const reasonOf = ({ reason, route }: Connector, link: number, { height }: PageIds): readonly string[] =>
  reason ? [reasonShape(reason, link + 1, link, route, height)] : []

const connectElement = (link: number, cell: string, part: number, end: End | undefined): readonly string[] =>
  end
    ? [
        `<Connect FromSheet="${link}" FromCell="${cell}" FromPart="${part}" ToSheet="${end.sheet}"` +
          ` ToCell="Connections.X${end.place}" ToPart="${99 + end.place}"/>`,
      ]
    : []
