import { cellText, headcountIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import { graphOf } from '#core/model/memory/graph.ts'
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
  }),
  rows: stagesIn(input).flatMap(({ stage }) => {
    const graph = graphOf(stage.topology)
    return graph
      .all('room')
      .map((room) => [
        stage.name,
        ...roomColumns.map((field) => cellText(graph, room, field)),
        headcountIn(graph, room)?.known,
        room.id,
      ])
  }),
})
