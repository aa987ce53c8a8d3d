import type { KeyboardEvent } from 'react'
import { shownRoomColumns as columns } from '#core/domain/rooms/room-table.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { type CommandId, runCommand } from '../../commands/index.ts'
import { select } from '../../store/session-store.ts'
import { stepBy } from '../../ui/grid-walk.ts'
import type { ActiveCell, Spot } from './use-active-cell.ts'
import type { Choosing } from './use-choosing.ts'

interface Walked {
  readonly rooms: readonly Room[]
  readonly chosen: ReadonlySet<EntityId>
  readonly cell: ActiveCell
  readonly choosing: Choosing
  readonly edited: Spot | undefined
  readonly onEdit: (cell: Spot | undefined) => void
  /** How many rows a page key goes. */
  readonly page: number
}

/** What the keys do in the grid of rooms, for all of its cells. */
export function gridKeys(grid: Walked): (event: KeyboardEvent) => void {
  return (event) => {
    if (grid.edited) return leaveByTab(event, grid.edited, grid.cell)
    const isOnCell = event.target instanceof Element && event.target.closest('[role=gridcell][tabindex]')
    if (!isOnCell || event.altKey) return
    const isTaken = event.ctrlKey || event.metaKey ? pressWithControl(event, grid) : pressPlain(event, grid)
    if (!isTaken && !walk(event, grid)) return
    event.stopPropagation()
    // The letter goes into the field that is opened for it.
    if (isTaken !== 'typing') event.preventDefault()
  }
}

function pressWithControl(event: KeyboardEvent, grid: Walked): boolean {
  const key = event.key.toLowerCase()
  if (key === 'a') select(grid.rooms.map(({ id }) => id))
  else if (key === 'd') runForMeant('duplicate', grid)
  else if (key === ' ') grid.choosing.toggle(grid.cell.at.row)
  else return false
  return true
}

function pressPlain({ key, shiftKey }: KeyboardEvent, grid: Walked): boolean | 'typing' {
  const { at, spotAt } = grid.cell
  if (key === 'Enter' || key === 'F2') grid.onEdit(spotAt(at.row, at.column))
  else if (key === ' ') grid.choosing.toggle(at.row)
  else if (key === 'Delete') runForMeant(shiftKey ? 'deleteFromPlan' : 'remove', grid)
  else if (key === 'Escape') select([])
  else if (key.length === 1) {
    grid.onEdit(spotAt(at.row, at.column))
    return isText(columns[at.column]) ? 'typing' : true
  } else return false
  return true
}

/** What is done to rooms is done to the selected ones, but never to others than the one that has the focus. */
function runForMeant(command: CommandId, { rooms, chosen, cell }: Walked): void {
  const id = rooms[cell.at.row]?.id
  if (id && !chosen.has(id)) select([id])
  cell.wantFocus()
  runCommand(command)
}

function walk(event: KeyboardEvent, { rooms, cell, choosing, page }: Walked): boolean {
  const next = stepBy(event, cell.at, { rows: rooms.length, columns: columns.length, page })
  if (!next) return false
  if (event.shiftKey) choosing.extendTo(next.row)
  cell.goTo(cell.spotAt(next.row, next.column))
  return true
}

/** Tab says what was typed and goes on to the next cell of the room, as in a spreadsheet. */
function leaveByTab(event: KeyboardEvent, edited: Spot, cell: ActiveCell): void {
  const { key, shiftKey, target } = event
  const next = columns[columns.findIndex(({ name }) => name === edited.column) + (shiftKey ? -1 : 1)]
  if (key !== 'Tab' || !next || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  target.blur()
  cell.goTo({ id: edited.id, column: next.name })
}

/** Whether a cell of the column is a field to type into. */
const isText = (field: Field | undefined): boolean => field?.type === 'text'
