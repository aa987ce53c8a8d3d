import { belongingOf } from '#core/edits/belonging.ts'
import { moveRooms, putInto } from '#core/edits/content.ts'
import { relationsBetween } from '#core/edits/relations.ts'
import { shapeOf } from '#core/edits/shapes.ts'
import type { Category, ChatPool, EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { current } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import { addShape } from './entity-edits.ts'

/** One room by its name, several by their number. */
export const roomsInWords = ([first, ...more]: readonly Room[]): string =>
  first && more.length === 0 ? first.name : counted(more.length + 1, 'room')

/** Adds a room to a chat pool or a category, else to where what is selected belongs, or to the only chat pool. */
export function addRoom(into: EntityId | undefined, onAdded: (id: EntityId) => void): void {
  const now = current()
  const shape = shapeOf('room')
  if (!now || !shape) return
  const graph = graphOf(now.stage.topology)
  const [chatPool, ...more] = graph.all('chatPool')
  const near = belongingOf(graph, 'room', useSession.getState().selection[0])
  const owner = graph.find(into) ?? near ?? (more.length === 0 ? chatPool : undefined)
  addShape(
    shape,
    undefined,
    (room) => owner && relationsBetween(now.plan, now.stage.id, room, owner, 'drop')[0],
    onAdded,
  )
}

/** Moves rooms into a category, on whose chat pool they are then. */
export function moveRoomsTo(rooms: readonly Room[], category: Category | undefined): void {
  const stage = current()?.stage.id
  if (stage === undefined || rooms.length === 0) return
  const ids = rooms.map(({ id }) => id)
  const label = category
    ? `Move ${roomsInWords(rooms)} to ${category.name}`
    : `Take ${roomsInWords(rooms)} out of the category`
  act(label, stage, (plan) => moveRooms(plan, stage, ids, category?.id))
}

/** Moves a room to a chat pool; its category stays behind. */
export function putRoomInto(room: Room, chatPool: ChatPool): void {
  const stage = current()?.stage.id
  if (stage !== undefined)
    act(`Move ${room.name} to ${chatPool.name}`, stage, (plan) => putInto(plan, stage, room, chatPool))
}
