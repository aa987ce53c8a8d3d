import type { Box, Point } from '#core/layout/box.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import type { EntityId } from '#core/model/entity.ts'
import { escaped } from '../../xml/escaped.ts'
import type { Shape } from '../shapes/shape.ts'
import type { Sheet } from '../sheets.ts'
import { cells, inches, row, section } from './cells.ts'
import { geometryOf } from './geometry.ts'
import { inkCells } from './looks.ts'
import { textParts } from './text-block.ts'

export interface PageIds {
  readonly ids: ReadonlyMap<Shape, number>
  /** Where lines are glued to shapes, in page coordinates. */
  readonly points: ReadonlyMap<Shape, readonly Point[]>
  /** The container that each member is in. */
  readonly containers: ReadonlyMap<Shape, number>
  readonly sheet: Sheet
  readonly height: number
}

/** What stands in a frame and can be moved out of it. */
export const membersOf = ({ role, inside }: Shape): readonly Shape[] =>
  role === 'frame' ? inside.filter((one) => one.role !== 'part' && one.role !== 'label') : []

/** A shape within a box; what is in it, unless it is a member, is grouped with it. */
export function shapeElement(shape: Shape, within: Box, page: PageIds): string {
  const { box, outline, label, role } = shape
  const members = membersOf(shape)
  const inside = shape.inside.filter((one) => !members.includes(one))
  const ids = members.flatMap((one) => page.ids.get(one) ?? [])
  const text = label && textParts(label, box, outline === undefined)
  const parts = [
    cells({ ...placeCells(box, within), ...relationOf(shape, ids, page), Comment: label?.full }),
    outline ? inkCells(outline, outline.type === 'path' ? outline.scale : 1) : inkCells({}),
    text?.cells ?? '',
    role === 'frame' ? containerSection : '',
    dataSection(shape, page.sheet),
    connectionSection(shape, page.points.get(shape) ?? []),
    text?.sections ?? '',
    outline ? geometryOf(outline, box) : '',
    label ? `<Text><cp IX="0"/><pp IX="0"/>${escaped(label.text)}</Text>` : '',
    inside.length > 0 ? `<Shapes>${inside.map((one) => shapeElement(one, box, page)).join('')}</Shapes>` : '',
  ]
  const type = inside.length > 0 ? 'Group' : 'Shape'
  const none = 'LineStyle="0" FillStyle="0" TextStyle="0"'
  return `<Shape ID="${page.ids.get(shape)}" Type="${type}" ${none}>${parts.join('')}</Shape>`
}

/** Its middle, from the lower left corner of what it is in. */
export function placeCells(box: Box, within: Box) {
  const [width, height] = [inches(box.width), inches(box.height)]
  return {
    PinX: inches(box.x + box.width / 2 - within.x),
    PinY: inches(within.y + within.height - box.y - box.height / 2),
    Width: width,
    Height: height,
    LocPinX: [inches(box.width / 2), 'Width*0.5'] as const,
    LocPinY: [inches(box.height / 2), 'Height*0.5'] as const,
    ObjType: 1,
  }
}

/** Who is whose member: of a container what is in it, and of that the container. */
function relationOf(shape: Shape, members: readonly number[], { containers }: PageIds) {
  const container = containers.get(shape)
  const relations = [
    ...(members.length > 0 ? [`DEPENDSON(1,${members.map(sheetRef).join(',')})`] : []),
    ...(container === undefined ? [] : [`DEPENDSON(4,${sheetRef(container)})`]),
  ]
  return relations.length > 0 ? { Relationships: [0, `SUM(${relations.join(',')})`] as const } : {}
}

const sheetRef = (id: number): string => `Sheet.${id}!SheetRef()`

const userRow = (N: string, value: string | number): string => row({ N }, { Value: value })

/** What makes a container of a shape; it is not made larger or smaller with what is put into it. */
const containerSection = section('User', [
  '<Row N="msvStructureType"><Cell N="Value" V="Container" U="STR"/></Row>',
  userRow('msvSDContainerMargin', inches(10)),
  userRow('msvSDContainerResize', 0),
])

function dataSection({ role, subject }: Shape, sheet: Sheet): string {
  if (subject === undefined || role === 'label') return ''
  const facts = [{ field: 'entity', title: 'Id in the plan', value: subject }, ...sheet.factsOf(subject as EntityId)]
  return section(
    'Property',
    facts.map(({ field, title, value }, at) => {
      const words = cells({ Label: title, Type: 0, SortKey: String(at + 100) })
      const name = field.replace(/\W/g, '_')
      return `<Row N="${name}">${words}<Cell N="Value" V="${escaped(oneLine(value))}" U="STR"/></Row>`
    }),
  )
}

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

function connectionSection({ box }: Shape, points: readonly Point[]): string {
  return section(
    'Connection',
    points.map(({ x, y }, at) => {
      const [right, up] = [x - box.x, box.y + box.height - y]
      const of = (length: number, whole: number, name: string) =>
        [inches(length), whole === 0 ? '0' : `${name}*${Math.round((length / whole) * 1e6) / 1e6}`] as const
      return row({ IX: at }, { X: of(right, box.width, 'Width'), Y: of(up, box.height, 'Height'), Type: 0 })
    }),
  )
}
