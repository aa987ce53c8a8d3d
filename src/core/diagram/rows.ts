import type { AddIn, Category, ChatPool, Room } from '../model.ts'
import { counted, thousands } from '../words.ts'
import type { ContainerContent } from './content.ts'
import type { Row } from './diagram.ts'
import { byName, firstByName } from './natural-order.ts'
import { sizes } from './sizes.ts'
import type { View } from './view.ts'
import { roomDetail } from './words.ts'

/** So many rooms of a category are listed; the rest is found by search. */
const listedRooms = 50
/** A chat pool of at most so many rooms shows them all until somebody closes a category. */
const openUpTo = 12

type Line = Pick<Row, 'id' | 'type' | 'title' | 'detail' | 'isBroken' | 'isOpen'>

/** What is stacked in a container: a line, or the line of a category with its rooms below it. */
interface Block {
  readonly line: Line
  readonly depth: number
  readonly inside?: readonly Line[]
}

/** The lines inside a chat pool, or inside a stray category: add-ins, categories with their rooms, other rooms. */
export function rowsOf(view: View, container: ChatPool | Category, content: ContainerContent): readonly Row[] {
  const rows: Row[] = []
  let y: number = sizes.container.header
  for (const block of blocksOf(view, container, content)) {
    const placed = placedAt(block, y)
    rows.push(...placed)
    y = bottomOf(placed) + sizes.row.gap
  }
  const island = view.islands.get(container.id)?.number
  return island === undefined ? rows : rows.map((row) => (row.type === 'more' ? row : { ...row, island }))
}

export const bottomOf = (rows: readonly Row[]): number =>
  Math.max(...rows.map(({ y, height, group }) => (group ? group.y + group.height : y + height)))

function blocksOf(view: View, container: ChatPool | Category, content: ContainerContent): readonly Block[] {
  const addIns = content.addIns.map((addIn) => ({ line: addInLine(addIn), depth: 0 }))
  const categories = content.categories.map(({ category, depth, rooms }) => {
    const isOpen = isCategoryOpen(view, category, content)
    const line = categoryLine(view, category, rooms.length, isOpen)
    return isOpen ? { line, depth, inside: roomLines(view, category, rooms) } : { line, depth }
  })
  const rooms = roomLines(view, container, content.rooms).map((line) => ({ line, depth: 0 }))
  return [...addIns, ...categories, ...rooms]
}

function isCategoryOpen(view: View, category: Category, { roomCount }: ContainerContent): boolean {
  const collapsed = view.layout[category.id]?.collapsed
  return collapsed === undefined ? roomCount <= openUpTo : !collapsed
}

const addInLine = ({ id, name }: AddIn): Line => ({ id, type: 'addIn', title: name, detail: 'add-in', isBroken: false })

function categoryLine(view: View, { id, name }: Category, roomCount: number, isOpen: boolean): Line {
  const reason = view.reasons.get(id)
  const detail = reason ?? counted(roomCount, 'room')
  return { id, type: 'category', title: name, detail, isBroken: reason !== undefined, isOpen }
}

function roomLines(view: View, owner: ChatPool | Category, rooms: readonly Room[]): readonly Line[] {
  const first = firstByName(rooms, listedRooms)
  const lines = [...first, ...soughtAmong(view, rooms, first)].map((room) => roomLine(view, room))
  const more = rooms.length - lines.length
  if (more === 0) return lines
  const title = `${thousands(more)} more ${more === 1 ? 'room' : 'rooms'}`
  return [...lines, { id: owner.id, type: 'more', title, detail: '', isBroken: false }]
}

/** Beyond the first: those that somebody looked for. */
function soughtAmong({ sought }: View, rooms: readonly Room[], first: readonly Room[]): readonly Room[] {
  if (sought.size === 0 || rooms.length === first.length) return []
  return byName(rooms.filter((room) => sought.has(room.id) && !first.includes(room)))
}

function roomLine(view: View, room: Room): Line {
  const reason = view.reasons.get(room.id)
  const detail = reason ?? roomDetail(view.graph, room)
  return { id: room.id, type: 'room', title: room.name, detail, isBroken: reason !== undefined }
}

function placedAt({ line, depth, inside }: Block, y: number): readonly Row[] {
  const { container, row, category } = sizes
  const x = container.padding + depth * row.indent
  const width = container.width - container.padding - x
  if (line.type !== 'category') return [{ ...line, x, y, width, height: row.height }]
  const head = { ...line, x, y, width, height: category.header }
  if (!inside) return [head]
  const rows = inside.map((room, at) => ({
    ...room,
    x: x + category.padding,
    y: y + category.header + at * (row.height + row.gap),
    width: width - 2 * category.padding,
    height: row.height,
  }))
  const bottom = rows.length === 0 ? y + category.header : bottomOf(rows) + category.padding
  return [{ ...head, group: { x, y, width, height: bottom - y } }, ...rows]
}
