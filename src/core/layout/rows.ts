import { cachedBy } from '#core/model/base/caches.ts'
import { addAll, largestOf } from '#core/model/base/many.ts'
import { byName, firstByName } from '#core/model/base/natural-order.ts'
import type { Category, ChatPool, EntityId, Room } from '#core/model/entity.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Box } from './box.ts'
import type { ContainerContent } from './content.ts'
import { sizes } from './sizes.ts'

/** So many rooms of a category are listed, and so many groups of a stack; the rest is found by search. */
export const maxRooms = 50
/** So many categories of a chat pool are listed, and those that somebody has opened. */
const maxCategories = 8
/** A chat pool of at most so many rooms shows them all until somebody closes a category. */
const openUpTo = 12

/** What decides which rows there are, beside the content. */
export interface RowChoice {
  readonly layout: Layout
  /** Rooms that are listed even where only the first are. */
  readonly sought: ReadonlySet<EntityId>
}

/** A line inside a chat pool, not yet in words: its box is relative to the shape. */
export interface RowPlace extends Box {
  /** The category, room, add-in, client or user group; for `more`, what holds those that are not listed. */
  readonly id: EntityId
  readonly type: 'addIn' | 'category' | 'room' | 'client' | 'users' | 'more'
  /** Of `more`: what there is more of, and how much. */
  readonly more?: { readonly kind: 'room' | 'category' | 'users'; readonly count: number }
  /** The rooms of a category. */
  readonly roomCount?: number
  /** All that is drawn as this one line: clients of one type. */
  readonly all?: readonly EntityId[]
  /** Of a category: whether its rooms are listed. */
  readonly isOpen?: boolean
  /** Of an open category: the box around it and its rooms. */
  readonly group?: Box
}

export type Line = Omit<RowPlace, keyof Box | 'group'>

/** What is stacked in a container: a line, or the line of a category with its rooms below it. */
interface Stacked {
  readonly line: Line
  readonly depth: number
  readonly inside?: readonly Line[]
}

/** The lines inside a chat pool, or inside a stray category: add-ins, categories with their rooms, other rooms. */
export function rowPlacesOf(
  choice: RowChoice,
  container: ChatPool | Category,
  content: ContainerContent,
): readonly RowPlace[] {
  const rows: RowPlace[] = []
  let y: number = sizes.container.header
  for (const one of stackOf(choice, container, content)) {
    const placed = placedAt(one, y)
    addAll(rows, placed)
    y = bottomOf(placed) + sizes.row.gap
  }
  return rows
}

/** Where the last of some rows ends. */
export const bottomOf = (rows: readonly RowPlace[]): number =>
  largestOf(rows.map(({ y, height, group }) => (group ? group.y + group.height : y + height)))

function stackOf(choice: RowChoice, container: ChatPool | Category, content: ContainerContent): readonly Stacked[] {
  const addIns = content.addIns.map(({ id }): Stacked => ({ line: { id, type: 'addIn' }, depth: 0 }))
  const listed = listedCategories(choice, content)
  const categories = listed.map(({ category, depth, rooms }): Stacked => {
    const isOpen = isCategoryOpen(choice, category, content)
    const line = { id: category.id, type: 'category', roomCount: rooms.length, isOpen } as const
    return isOpen ? { line, depth, inside: roomLines(choice, category, rooms) } : { line, depth }
  })
  const unlisted = moreLine(container.id, 'category', content.categories.length - listed.length)
  const rooms = roomLines(choice, container, content.rooms).map((line): Stacked => ({ line, depth: 0 }))
  return [...addIns, ...categories, ...unlisted.map((line): Stacked => ({ line, depth: 0 })), ...rooms]
}

/** The first categories, and those that somebody opened or looked for; one more rather than a line for a single one. */
function listedCategories(
  { layout, sought }: RowChoice,
  { categories }: ContainerContent,
): ContainerContent['categories'] {
  if (categories.length <= maxCategories + 1) return categories
  return categories.filter(
    ({ category: { id } }, at) => at < maxCategories || layout[id]?.collapsed === false || sought.has(id),
  )
}

/** A line that says how many are not listed, if any. */
export const moreLine = (id: EntityId, kind: 'room' | 'category' | 'users', count: number): readonly Line[] =>
  count === 0 ? [] : [{ id, type: 'more', more: { kind, count } }]

function isCategoryOpen({ layout }: RowChoice, { id }: Category, { roomCount }: ContainerContent): boolean {
  const collapsed = layout[id]?.collapsed
  return collapsed === undefined ? roomCount <= openUpTo : !collapsed
}

function roomLines(choice: RowChoice, { id }: ChatPool | Category, rooms: readonly Room[]): readonly Line[] {
  const first = firstRooms(rooms)
  const lines = [...first, ...soughtAmong(choice, rooms, first)].map((room): Line => ({ id: room.id, type: 'room' }))
  return [...lines, ...moreLine(id, 'room', rooms.length - lines.length)]
}

const firstRooms = cachedBy((rooms: readonly Room[]) => firstByName(rooms, maxRooms))

/** Beyond the first: those that somebody looked for. */
function soughtAmong({ sought }: RowChoice, rooms: readonly Room[], first: readonly Room[]): readonly Room[] {
  if (sought.size === 0 || rooms.length === first.length) return []
  return byName(rooms.filter((room) => sought.has(room.id) && !first.includes(room)))
}

function placedAt({ line, depth, inside }: Stacked, y: number): readonly RowPlace[] {
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
