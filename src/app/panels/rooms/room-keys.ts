import type { KeyboardEvent } from 'react'
import { shownRoomColumns as fields } from '#core/domain/rooms/room-table.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type CommandId, runCommand } from '../../commands/index.ts'
import { select } from '../../store/session-store.ts'
import type { GridCursor, KeyPress, Spot } from '../../ui/grid/grid.ts'

interface Pressed {
  readonly rows: readonly EntityId[]
  readonly chosen: ReadonlySet<EntityId>
  readonly toggle: (row: number) => void
  readonly onEdit: (cell: Spot | undefined) => void
}

/** What keys do to rooms, beside walking from cell to cell. */
export const roomKeys =
  (grid: Pressed): KeyPress =>
  (event, cursor) =>
    event.ctrlKey || event.metaKey ? pressWithControl(event, cursor, grid) : pressPlain(event, cursor, grid)

function pressWithControl(event: KeyboardEvent, cursor: GridCursor, grid: Pressed): boolean {
  const key = event.key.toLowerCase()
  if (key === 'a') select(grid.rows)
  else if (key === 'd') runForMeant('duplicate', cursor, grid)
  else if (key === ' ') grid.toggle(cursor.at.row)
  else return false
  return true
}

function pressPlain({ key, shiftKey }: KeyboardEvent, cursor: GridCursor, grid: Pressed): boolean | 'typing' {
  const { at, spotAt } = cursor
  if (key === 'Enter' || key === 'F2') grid.onEdit(spotAt(at))
  else if (key === ' ') grid.toggle(at.row)
  else if (key === 'Delete') runForMeant(shiftKey ? 'deleteFromPlan' : 'remove', cursor, grid)
  else if (key === 'Escape') select([])
  else if (key.length === 1) {
    grid.onEdit(spotAt(at))
    return fields[at.column]?.type === 'text' ? 'typing' : true
  } else return false
  return true
}

/** What is done to rooms is done to the selected ones, but never to others than the one that has the focus. */
function runForMeant(command: CommandId, { at, wantFocus }: GridCursor, { rows, chosen }: Pressed): void {
  const id = rows[at.row]
  if (id && !chosen.has(id)) select([id])
  wantFocus()
  runCommand(command)
}
