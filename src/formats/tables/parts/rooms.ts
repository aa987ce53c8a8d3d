import { chatPoolOf } from '#core/domain/content/islands.ts'
import { cellText, chatPoolName, headcountIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import type { Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each room of each stage, in the columns of the table of rooms. */
export const roomsTable = (input: TablesInput): Table => ({
  id: 'rooms',
  title: 'Rooms',
  columns: columns({
    Stage: 22,
    ...Object.fromEntries(roomColumns.map(({ title }) => [title, 24])),
    'Members, as far as known': 14,
    Id: 32,
  }).map((column) => (column.title === 'Description' ? { ...column, isInLines: true } : column)),
  rows: stagesIn(input).flatMap(({ stage }) => {
    const graph = graphOf(stage.topology)
    return graph
      .all('room')
      .map((room) => [
        stage.name,
        ...roomColumns.map((field) => cellToReadAgain(graph, room, field)),
        headcountIn(graph, room)?.known,
        room.id,
      ])
  }),
})

/** A cell as it can be brought in again: one name with a comma is no list, and an add-in may be in another chat pool. */
function cellToReadAgain(graph: Graph, room: Room, field: Field): string {
  const text = cellText(graph, room, field)
  if (field.type === 'texts') return text.includes(',') && !text.includes(';') ? `${text};` : text
  const addIn = field.name === 'addIn' ? graph.get('addIn', room.addIn) : undefined
  if (!addIn) return text
  const isOfRoom = chatPoolOf(graph, addIn)?.id === chatPoolOf(graph, room)?.id
  return isOfRoom && !text.includes('\\') ? text : `${chatPoolName(graph, addIn)}\\${text}`
}
