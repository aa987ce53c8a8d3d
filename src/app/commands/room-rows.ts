import { cellText, roomColumns } from '#core/domain/rooms/room-table.ts'
import { pasteRooms } from '#core/edits/paste-rooms.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { tabbedTable } from '#formats/tables/delimited.ts'
import { focusDrawn, focusListed } from '../focus/moving.ts'
import { hasFocus } from '../focus/regions.ts'
import { current } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { Answers } from '../store/dialogs.ts'
import { showRoom } from '../store/rooms-store.ts'
import { announce, select, useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import { copyText } from './copy-text.ts'
import { mayEdit } from './read-only.ts'
import { roomsInWords } from './room-edits.ts'

/** Rooms with all of their fields, as a spreadsheet takes them. */
export function roomsAsText(rooms: readonly Room[]): string {
  const now = current()
  const graph = now && graphOf(now.stage.topology)
  const rows = graph ? rooms.map((room) => roomColumns.map((field) => cellText(graph, room, field))) : []
  return tabbedTable([roomColumns.map(({ title }) => title), ...rows])
}

export const announceCopied = (rooms: readonly Room[]): void =>
  announce(`${roomsInWords(rooms)} copied as rows for a spreadsheet.`)

export const copyRooms = (rooms: readonly Room[]): void =>
  copyText(roomsAsText(rooms), `${counted(rooms.length, 'row')} for a spreadsheet`)

/**
 * Asks for rows of a spreadsheet, or shows what those at hand would do. Without another place, they go where the
 * selected room is.
 */
export async function startPasting(text: string, into: EntityId | undefined): Promise<void> {
  if (!mayEdit()) return
  const isInTable = hasFocus('lower panel')
  const pasted = await ask({ type: 'paste-rooms', text, into: into ?? useSession.getState().selection[0] })
  if (pasted) pasteRows(pasted, isInTable ? focusListed : focusDrawn)
}

/** Does what the preview has shown, as one step. The rooms that it brings or changes are selected and have the keys. */
function pasteRows({ table, target, rooms }: Answers['paste-rooms'], giveFocus: (first: EntityId) => void): void {
  const stage = current()?.stage.id
  if (stage === undefined) return
  const paste = (plan: Plan) => pasteRooms(plan, stage, table, target)
  const [first] = rooms
  const afterwards = () => {
    select(rooms)
    showRoom(first)
    if (first) giveFocus(first)
  }
  act(`Paste ${counted(rooms.length, 'room')}`, stage, paste, { afterwards })
}
