import { type MouseEvent, useRef } from 'react'
import type { EntityId } from '#core/model/entity.ts'
import { select, toggleSelected } from '../../store/session-store.ts'
import type { GridCursor } from '../../ui/grid/grid.ts'
import type { CellPlace } from '../../ui/grid/grid-walk.ts'

export interface Choosing {
  readonly click: (place: CellPlace, event: MouseEvent, cursor: GridCursor) => void
  readonly toggle: (row: number) => void
  /** Selects from where one began to a row, by key. */
  readonly extendTo: (row: number, from: number) => void
}

/** How rooms are selected in the grid: one, several, or all from one row to another. */
export function useChoosing(rows: readonly EntityId[]): Choosing {
  const anchor = useRef<EntityId>(undefined)
  const selectTo = (row: number, otherwise: number) => {
    const begun = anchor.current === undefined ? -1 : rows.indexOf(anchor.current)
    const from = begun < 0 ? otherwise : begun
    select(rows.slice(Math.min(from, row), Math.max(from, row) + 1))
  }
  const toggle = (row: number) => {
    const id = rows[row]
    if (!id) return
    anchor.current = id
    toggleSelected(id)
  }
  return {
    click({ row }, { shiftKey, ctrlKey, metaKey }, { at }) {
      const id = rows[row]
      if (!id) return
      if (shiftKey) selectTo(row, at.row)
      else if (ctrlKey || metaKey) toggle(row)
      else {
        anchor.current = id
        select([id])
      }
    },
    toggle,
    extendTo(row, from) {
      anchor.current ??= rows[from]
      selectTo(row, from)
    },
  }
}
