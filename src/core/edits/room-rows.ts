import { chatPoolOf } from '#core/domain/content/islands.ts'
import { cellText, roomColumns } from '#core/domain/rooms/room-table.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** Rows of a spreadsheet whose columns are known; a column that means nothing is left out of every row. */
export interface RoomRows {
  readonly columns: readonly (Field | undefined)[]
  readonly rows: readonly (readonly string[])[]
  /** The number that the first of them has in the spreadsheet. */
  readonly firstNumber: number
}

/** Where rows go that do not say it. */
export interface PasteTarget {
  readonly chatPool?: ChatPool | undefined
  readonly category?: Category | undefined
}

/** One row: what its cells say, the empty ones left out. */
export interface RoomRow {
  readonly number: number
  readonly name: string
  readonly cells: ReadonlyMap<Field, string>
}

/** The room that a row means: one that is there, a new one, or in a sentence why none. */
export type Meant =
  | { readonly room: Room; readonly chatPool: ChatPool | undefined; readonly isFixed?: true }
  | { readonly room: undefined; readonly chatPool: ChatPool }
  | { readonly fault: string }

/** The rows that say anything. */
export function rowsOf({ columns, rows, firstNumber }: RoomRows): readonly RoomRow[] {
  return rows.flatMap((texts, at) => {
    const cells = new Map<Field, string>()
    for (const [index, field] of columns.entries()) {
      const text = texts[index]?.trim()
      if (field && text && !cells.has(field)) cells.set(field, text)
    }
    const isEmpty = texts.every((text) => text.trim() === '')
    return isEmpty ? [] : [{ number: firstNumber + at, name: cellIn(cells, 'name'), cells }]
  })
}

const cellIn = (cells: RoomRow['cells'], name: string): string =>
  [...cells].find(([field]) => field.name === name)?.[1] ?? ''

const keyOf = (name: string): string => name.trim().toLowerCase()

/**
 * Finds the room of each row by its name within the chat pool. Where several rows or rooms of a chat pool share a name,
 * the category tells them apart; a row for which even that leaves several is left out, unless it says what one of them
 * is.
 */
export function meantBy(graph: Graph, rows: readonly RoomRow[], target: PasteTarget): ReadonlyMap<RoomRow, Meant> {
  const placeOf = (room: Room) => chatPoolOf(graph, room)?.id ?? ''
  const rooms = groupBy(graph.all('room'), (room) => `${placeOf(room)} ${keyOf(room.name)}`)
  const meant = new Map<RoomRow, Meant>()
  const placed: { row: RoomRow; chatPool: ChatPool | undefined; key: string }[] = []
  const findChatPool = chatPoolFinder(graph)
  for (const row of rows) {
    const place = row.name === '' ? nameless(row) : placeFor(row, findChatPool, target, rooms)
    if ('fault' in place) meant.set(row, place)
    else placed.push({ row, ...place, key: `${place.chatPool?.id ?? ''} ${keyOf(row.name)}` })
  }
  for (const [key, alike] of groupBy(placed, (one) => one.key)) {
    const there = rooms.get(key) ?? []
    const categories = new Set(alike.map(({ row }) => categoryKey(row)))
    const isClear = categories.size === 1 && there.length < 2
    const bySubgroup = isClear ? undefined : groupBy(there, (room) => keyOf(categoryText(graph, room)))
    const seen = new Map<string, RoomRow>()
    for (const { row, chatPool } of alike) {
      const category = categoryKey(row)
      const candidates = bySubgroup ? (bySubgroup.get(category) ?? []) : there
      const rest = category === '' && candidates.length === 0 ? there : candidates
      meant.set(row, choose(graph, row, chatPool, rest, rest === candidates, seen.get(category)))
      if (!seen.has(category)) seen.set(category, row)
    }
  }
  return meant
}

function choose(
  graph: Graph,
  row: RoomRow,
  chatPool: ChatPool | undefined,
  candidates: readonly Room[],
  isCertain: boolean,
  earlier: RoomRow | undefined,
): Meant {
  const [only, ...more] = candidates
  if (only && (more.length > 0 || !isCertain)) {
    const same = candidates.find((room) => saysNothingNew(graph, row, room))
    return same ? { room: same, chatPool, isFixed: true } : { fault: unclear(row) }
  }
  if (earlier) return { fault: `Row ${earlier.number} says already what ‘${row.name}’ is: only that row counts.` }
  if (only) return { room: only, chatPool }
  return chatPool ? { room: undefined, chatPool } : { fault: placeless(row) }
}

const categoryKey = ({ cells }: RoomRow): string => keyOf(cellIn(cells, 'category'))
const categoryColumn = roomColumns.find(({ name }) => name === 'category')
const categoryText = (graph: Graph, room: Room): string => (categoryColumn ? cellText(graph, room, categoryColumn) : '')

const saysNothingNew = (graph: Graph, { cells }: RoomRow, room: Room): boolean =>
  [...cells].every(([field, text]) => cellText(graph, room, field).trim() === text)

type Destination = { readonly chatPool: ChatPool | undefined } | { readonly fault: string }

/** A room of no chat pool is what a row without one means first. */
function placeFor(
  row: RoomRow,
  findChatPool: (text: string) => Destination,
  target: PasteTarget,
  rooms: ReadonlyMap<string, readonly Room[]>,
): Destination {
  const named = cellIn(row.cells, 'chatPool')
  if (named !== '') return findChatPool(named)
  if (rooms.has(` ${keyOf(row.name)}`)) return { chatPool: undefined }
  return target.chatPool ? { chatPool: target.chatPool } : { fault: placeless(row) }
}

/** By name, FQDN or id. */
function chatPoolFinder(graph: Graph): (text: string) => Destination {
  const all = graph.all('chatPool')
  const called = groupBy(
    all.flatMap((chatPool) =>
      [...new Set([chatPool.name, chatPool.fqdn ?? '', chatPool.id].map(keyOf))].map((key) => ({ key, chatPool })),
    ),
    ({ key }) => key,
  )
  return (text) => {
    const [first, ...more] = called.get(keyOf(text)) ?? []
    if (!first) return { fault: `There is no chat pool called ‘${text}’ in this stage: add it, or correct the name.` }
    return more.length === 0 ? first : { fault: `Several chat pools are called ‘${text}’: rename all but one.` }
  }
}

const nameless = ({ number }: RoomRow): Destination => ({
  fault: `Row ${number} has no name, so no room can be made of it.`,
})
const placeless = ({ name }: RoomRow): string =>
  `‘${name}’ names no chat pool: choose one for such rows, or add a column for it.`
const unclear = ({ name }: RoomRow): string =>
  `More than one room called ‘${name}’ can be meant: name the category in the row.`
