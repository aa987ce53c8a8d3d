import { chatPoolOf, roomsIn } from '#core/domain/content/islands.ts'
import { cellText, headcountIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { byName, compareNaturally } from '#core/model/base/natural-order.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** The chat pool or category whose rooms are listed after something was selected; all rooms where it is none. */
export function scopeAfter(
  graph: Graph,
  selection: readonly EntityId[],
  before: EntityId | undefined,
): EntityId | undefined {
  const [only, ...more] = selection.map((id) => graph.find(id))
  if (more.length === 0 && (only?.kind === 'chatPool' || only?.kind === 'category')) return only.id
  const kept = graph.find(before)?.id
  const isKept = selection.every((id) => {
    const room = graph.get('room', id)
    return room && (room.category === kept || chatPoolOf(graph, room)?.id === kept)
  })
  return isKept ? kept : undefined
}

/** The rooms of a chat pool or a category, or all of the stage. */
export function roomsOfScope(graph: Graph, scope: EntityId | undefined): readonly Room[] {
  const entity = graph.find(scope)
  if (entity?.kind === 'chatPool') return roomsIn(graph, entity)
  if (entity?.kind === 'category') return graph.referrers('room', entity.id, 'category')
  return graph.all('room')
}

const searched = ['name', 'category', 'description']

export function roomsWith(graph: Graph, rooms: readonly Room[], text: string): readonly Room[] {
  const wanted = text.trim().toLowerCase()
  const columns = roomColumns.filter(({ name }) => searched.includes(name))
  if (wanted === '') return rooms
  return rooms.filter((room) => columns.some((field) => cellText(graph, room, field).toLowerCase().includes(wanted)))
}

/** By what a column says, then by name. */
export function sortedRooms(
  graph: Graph,
  rooms: readonly Room[],
  column: string,
  isDescending: boolean,
): readonly Room[] {
  if (column === 'name' && !isDescending) return inOrderOfNames(rooms)
  const field = roomColumns.find(({ name }) => name === column)
  // By name alone there is no key to be made of each.
  const keyed = rooms.map((room) => ({ room, key: field && column !== 'name' ? keyOf(graph, room, field) : room.name }))
  const sign = isDescending ? -1 : 1
  keyed.sort(
    (a, b) =>
      sign * compareNaturally(a.key, b.key) ||
      compareNaturally(a.room.name, b.room.name) ||
      (a.room.id < b.room.id ? -1 : 1),
  )
  return keyed.map(({ room }) => room)
}

const inOrderOfNames = cachedBy((rooms: readonly Room[]) => byName(rooms))

const keyOf = (graph: Graph, room: Room, field: Field): string =>
  field.name === 'members' ? String(headcountIn(graph, room)?.known ?? '') : cellText(graph, room, field)
