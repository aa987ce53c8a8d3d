import { cellText } from '#core/domain/rooms/room-table.ts'
import { isSame } from '#core/model/diff.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { freshIds } from '#core/model/ids.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { put } from '#core/model/topology.ts'
import { editStage } from './edit.ts'
import { withField } from './fields.ts'
import { readCell } from './room-cells.ts'
import { type Meant, meantBy, type PasteTarget, type RoomRow, type RoomRows, rowsOf } from './room-rows.ts'

/** What becomes of one row. */
export interface PastedRow {
  readonly number: number
  readonly name: string
  readonly outcome: 'added' | 'changed' | 'same' | 'leftOut'
  /** As it will be. */
  readonly room?: Room
  readonly chatPool?: ChatPool | undefined
  readonly changes: readonly CellChange[]
  /** What of it was not understood, in sentences. */
  readonly faults: readonly string[]
}

interface CellChange {
  readonly field: Field
  readonly from: string
  readonly to: string
}

/** What pasting rows would do; nothing is done yet. */
export interface RoomPaste {
  readonly rows: readonly PastedRow[]
  /** Those that will be made. */
  readonly categories: readonly Category[]
}

/** Says of every row what it would become. An empty cell changes nothing. */
export function planPaste(plan: Plan, stage: StageId, table: RoomRows, target: PasteTarget): RoomPaste {
  const topology = stageOf(plan, stage)?.topology
  if (!topology) return { rows: [], categories: [] }
  const graph = graphOf(topology)
  const rows = rowsOf(table)
  const meant = meantBy(graph, rows, target)
  const maker = categoryMaker(graph, freshIds(plan))
  const newId = freshIds(plan)
  const pasted = rows.map((row): PastedRow => {
    const one = meant.get(row) ?? { fault: '' }
    if ('fault' in one) return { ...headOf(row), outcome: 'leftOut', changes: [], faults: [one.fault] }
    const before: Room = one.room ?? newRoom(newId('room', row.name), row.name, one.chatPool)
    const { room, changes, faults } = filled(graph, before, one, row, maker.find)
    const { chatPool } = one
    if (one.room) {
      return { ...headOf(row), outcome: changes.length > 0 ? 'changed' : 'same', room, chatPool, changes, faults }
    }
    return { ...headOf(row), outcome: 'added', room: housed(room, chatPool, target), chatPool, changes, faults }
  })
  return { rows: pasted, categories: maker.made() }
}

/** Adds and changes the rooms of rows, and makes the categories that they name. */
export function pasteRooms(plan: Plan, stage: StageId, table: RoomRows, target: PasteTarget): Plan {
  const { rows, categories } = planPaste(plan, stage, table, target)
  const rooms = rows.flatMap(({ outcome, room }) =>
    room && (outcome === 'added' || outcome === 'changed') ? room : [],
  )
  return editStage(plan, stage, (topology) => put(topology, [...categories, ...rooms]))
}

const headOf = ({ number, name }: RoomRow) => ({ number, name })

const newRoom = (id: Room['id'], name: string, chatPool: ChatPool | undefined): Room => ({
  id,
  kind: 'room',
  name,
  ...(chatPool && { chatPool: chatPool.id }),
})

/** A room in a category has its chat pool from there. */
function housed(room: Room, chatPool: ChatPool | undefined, { category }: PasteTarget): Room {
  const { chatPool: _, ...rest } = room
  if (room.category) return rest
  return category && category.chatPool === chatPool?.id ? { ...rest, category: category.id } : room
}

type Filled = Pick<PastedRow, 'changes' | 'faults'> & { readonly room: Room }

function filled(
  graph: Graph,
  before: Room,
  meant: Exclude<Meant, { fault: string }>,
  row: RoomRow,
  categoryFor: CategoryFinder,
): Filled {
  if (meant.room && meant.isFixed) return { room: before, changes: [], faults: [] }
  let room = before
  const changes: CellChange[] = []
  const faults: string[] = []
  for (const [field, text] of row.cells) {
    const from = cellText(graph, before, field)
    if (field.name === 'chatPool' || from.trim() === text) continue
    const read =
      field.name === 'category' ? categoryFor(meant.chatPool, text) : readCell(graph, meant.chatPool, field, text)
    if ('fault' in read) faults.push(read.fault)
    else if (!isSame(fieldOf(room, field.name), read.value)) {
      room = withField(room, field.name, read.value) as Room
      changes.push({ field, from, to: text })
    }
  }
  return { room, changes, faults }
}

type CategoryFinder = (
  chatPool: ChatPool | undefined,
  name: string,
) => { readonly value: Category['id'] } | { readonly fault: string }

/** Finds categories by name within a chat pool, and makes those that are not there, each once. */
function categoryMaker(graph: Graph, newId: ReturnType<typeof freshIds>) {
  const made: Category[] = []
  const known = new Map<string, Category[]>()
  const keyOf = (chatPool: string, name: string) => `${chatPool} ${name.trim().toLowerCase()}`
  const add = (category: Category) => {
    const key = keyOf(category.chatPool ?? '', category.name)
    const alike = known.get(key)
    if (alike) alike.push(category)
    else known.set(key, [category])
  }
  graph.all('category').forEach(add)
  const find: CategoryFinder = (chatPool, name) => {
    if (!chatPool) return { fault: `It belongs to no chat pool, so the category ‘${name}’ cannot be found.` }
    const [category, ...more] = known.get(keyOf(chatPool.id, name)) ?? []
    if (more.length > 0) return { fault: `${chatPool.name} has several categories called ‘${name}’.` }
    if (category) return { value: category.id }
    const added: Category = { id: newId('category', name), kind: 'category', name, chatPool: chatPool.id }
    made.push(added)
    add(added)
    return { value: added.id }
  }
  return { find, made: () => made }
}
