import { type MouseEvent, useRef } from 'react'
import type { EntityId, Room } from '#core/model/entity.ts'
import { select, toggleSelected } from '../../store/session-store.ts'
import type { ActiveCell } from './use-active-cell.ts'

export interface Choosing {
  readonly click: (row: number, column: number, event: MouseEvent) => void
  readonly toggle: (row: number) => void
  /** Selects from where one began to a row, by key. */
  readonly extendTo: (row: number) => void
}

/** How rooms are selected in the grid: one, several, or all from one row to another. */
export function useChoosing(
  rooms: readonly Room[],
  places: ReadonlyMap<EntityId, number>,
  { at, spotAt, goTo }: ActiveCell,
): Choosing {
  const anchor = useRef<EntityId>(undefined)
  const selectTo = (row: number) => {
    const from = (anchor.current && places.get(anchor.current)) ?? at.row
    select(rooms.slice(Math.min(from, row), Math.max(from, row) + 1).map(({ id }) => id))
  }
  const toggle = (row: number) => {
    const id = rooms[row]?.id
    if (!id) return
    anchor.current = id
    toggleSelected(id)
  }
  return {
    click(row, column, event) {
      const id = rooms[row]?.id
      if (!id) return
      if (event.shiftKey) selectTo(row)
      else if (event.ctrlKey || event.metaKey) toggle(row)
      else {
        anchor.current = id
        select([id])
      }
      goTo(spotAt(row, column))
    },
    toggle,
    extendTo(row) {
      anchor.current ??= rooms[at.row]?.id
      selectTo(row)
    },
  }
}
