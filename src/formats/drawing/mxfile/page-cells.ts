import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Shape, withInside } from '../shapes/shape.ts'
import { shapePageOf } from '../shapes/shape-page.ts'
import type { Sheet } from '../sheets.ts'
import { cellElement, shapeGeometry } from './cell.ts'
import { connectorCells } from './connector-cells.ts'
import { shapeStyle } from './shape-style.ts'

/** The cells of a page: its root, its layer, the shapes with what is in them, and above these the connectors. */
export function pageCells(sheet: Sheet, page: string): readonly string[] {
  const { shapes, connectors } = shapePageOf(sheet.scene)
  const [root, layer] = [`${page}-root`, `${page}-layer`]
  const ids = new Map(shapes.flatMap(withInside).map((shape, at) => [shape, `${page}-${at + 1}`]))
  const place = { ids, parent: layer, origin: { x: 0, y: 0 }, sheet }
  return [
    cellElement({ id: root }),
    cellElement({ id: layer, parent: root }),
    ...shapes.flatMap((shape) => shapeCells(shape, place)),
    ...connectors.flatMap((connector, at) => connectorCells(connector, `${page}-line-${at + 1}`, layer, ids)),
  ]
}

interface Place {
  readonly ids: ReadonlyMap<Shape, string>
  readonly parent: string
  /** The upper left corner of the parent, in page coordinates. */
  readonly origin: Point
  readonly sheet: Sheet
}

function shapeCells(shape: Shape, place: Place): readonly string[] {
  const { ids, parent, origin, sheet } = place
  const id = ids.get(shape)
  const cell = cellElement({
    id,
    parent,
    vertex: 1,
    value: shape.label?.text ?? '',
    tooltip: shape.label?.full,
    data: dataOf(shape, sheet),
    style: shapeStyle(shape),
    geometry: shapeGeometry(shape, origin),
  })
  const within = { ...place, parent: id ?? parent, origin: shape.box }
  return [
    ...shape.behind.flatMap((one) => shapeCells(one, place)),
    cell,
    ...shape.inside.flatMap((one) => shapeCells(one, within)),
  ]
}

/** The id of the entity that a shape stands for, and all that is known of it. */
function dataOf({ role, subject }: Shape, sheet: Sheet): Readonly<Record<string, string>> | undefined {
  if (subject === undefined || role === 'label') return undefined
  const facts = sheet.factsOf(subject as EntityId).map(({ field, value }) => [named(field), value] as const)
  return { entity: subject, ...Object.fromEntries(facts) }
}

/** Attributes that mean something else to draw.io. */
const taken = new Set(['id', 'label', 'link', 'tooltip', 'tags', 'placeholders', 'placeholder', 'entity'])
const named = (field: string): string => (taken.has(field) ? `${field}_` : field)
