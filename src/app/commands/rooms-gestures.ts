import { cellText, roomColumns } from '#core/domain/rooms/room-table.ts'
import { belongingOf } from '#core/edits/belonging.ts'
import { moveRooms, putInto } from '#core/edits/content.ts'
import { pasteRooms } from '#core/edits/paste-rooms.ts'
import { relationsBetween } from '#core/edits/relations.ts'
import { shapeOf } from '#core/edits/shapes.ts'
import type { Category, ChatPool, EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { tabbedTable } from '#formats/tables/delimited.ts'
import { current } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { Answers } from '../store/dialogs.ts'
import { showRoom } from '../store/rooms-store.ts'
import { announce, select, useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import { copyText } from './copy-text.ts'
import { addShape } from './gestures.ts'

const inWords = ([first, ...more]: readonly Room[]): string =>
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
  const label = category ? `Move ${inWords(rooms)} to ${category.name}` : `Take ${inWords(rooms)} out of the category`
  act(label, stage, (plan) => moveRooms(plan, stage, ids, category?.id))
}

/** Moves a room to a chat pool; its category stays behind. */
export function putRoomInto(room: Room, chatPool: ChatPool): void {
  const stage = current()?.stage.id
  if (stage !== undefined)
    act(`Move ${room.name} to ${chatPool.name}`, stage, (plan) => putInto(plan, stage, room, chatPool))
}

/** Rooms with all of their fields, as a spreadsheet takes them. */
export function roomsAsText(rooms: readonly Room[]): string {
  const now = current()
  const graph = now && graphOf(now.stage.topology)
  const rows = graph ? rooms.map((room) => roomColumns.map((field) => cellText(graph, room, field))) : []
  return tabbedTable([roomColumns.map(({ title }) => title), ...rows])
}

export const announceCopied = (rooms: readonly Room[]): void =>
  announce(`${inWords(rooms)} copied as rows for a spreadsheet.`)

export const copyRooms = (rooms: readonly Room[]): void =>
  copyText(roomsAsText(rooms), `${counted(rooms.length, 'row')} for a spreadsheet`)

/**
 * Asks for rows of a spreadsheet, or shows what those at hand would do. Without another place, they go where the
 * selected room is.
 */
export async function startPasting(text: string, into: EntityId | undefined): Promise<void> {
  const pasted = await ask({ type: 'paste-rooms', text, into: into ?? useSession.getState().selection[0] })
  if (pasted) pasteRows(pasted)
}

/** Does what the preview has shown, as one step, and selects the rooms that it brings or changes. */
function pasteRows({ table, target, rooms }: Answers['paste-rooms']): void {
  const stage = current()?.stage.id
  if (stage === undefined) return
  const paste = (plan: Plan) => pasteRooms(plan, stage, table, target)
  const [first] = rooms
  const afterwards = () => {
    select(rooms)
    showRoom(first)
  }
  act(`Paste ${counted(rooms.length, 'room')}`, stage, paste, { afterwards })
}
