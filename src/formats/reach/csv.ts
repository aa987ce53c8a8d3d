import { accessInShort } from '#core/domain/reachability/access-words.ts'
import { roomAccessInShort } from '#core/domain/reachability/room-access.ts'
import type { ReachCell } from '#core/views/reach/reach-matrix.ts'
import { csvTable } from '../csv.ts'
import type { ReachReport } from './reach-report.ts'
import { standingInWords } from './standings.ts'

/** One line for each group of users and chat pool, or room where those were asked for. */
export function render({ stage, matrix, rooms }: ReachReport): string {
  if (rooms) {
    const lines = rooms.cells.map(({ users, room, access }) => [
      stage.name,
      users.name,
      users.count ?? '',
      rooms.chatPool.name,
      room.name,
      standingInWords[access.standing],
      roomAccessInShort(access),
    ])
    return csvTable(['Stage', 'Users', 'People', 'Chat pool', 'Room', 'Reached', 'With or why not'], lines)
  }
  const lines = matrix.rows.flatMap(({ users, cells }) =>
    cells.map((cell) => [stage.name, users.name, users.count ?? '', ...cellsOf(cell)]),
  )
  return csvTable(['Stage', 'Users', 'People', 'Chat pool', 'Needed', 'Reached', 'With or why not'], lines)
}

const cellsOf = ({ chatPool, need, access }: ReachCell) => [
  chatPool.name,
  need !== undefined,
  standingInWords[access.standing],
  accessInShort(access),
]
