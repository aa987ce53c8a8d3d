import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GridColumn, GridCursor, Lead, Spot } from './grid.ts'

interface Walked {
  readonly rows: readonly string[]
  readonly columns: readonly GridColumn[]
  readonly firstColumn: number
  readonly lead: Lead | undefined
}

interface WantingCursor extends GridCursor {
  readonly isFocusWanted: RefObject<boolean>
}

export function useGridCursor({ rows, columns, firstColumn, lead }: Walked): WantingCursor {
  const [active, setActive] = useState(lead)
  const [led, setLed] = useState(lead)
  if (lead !== led) {
    setLed(lead)
    if (lead) setActive({ ...active, ...lead })
  }
  // Where a row is gone, its place is the next one's.
  const lastRow = useRef(0)
  const found = useMemo(() => (active ? rows.indexOf(active.row) : 0), [rows, active])
  const row = found < 0 ? lastRow.current : found
  const column = columns.findIndex(({ id }) => id === active?.column)
  const at = { row: Math.max(0, Math.min(row, rows.length - 1)), column: Math.max(firstColumn, column) }
  useLayoutEffect(() => {
    lastRow.current = at.row
  }, [at.row])

  const isFocusWanted = useRef(false)
  useForgetting(isFocusWanted)
  const wantFocus = () => {
    isFocusWanted.current = true
  }
  const spotAt: GridCursor['spotAt'] = (place) => {
    const [ofRow, ofColumn] = [rows[place.row], columns[place.column]]
    return ofRow === undefined || !ofColumn ? undefined : { row: ofRow, column: ofColumn.id }
  }
  const goTo = (spot: Spot | undefined) => {
    const now = spotAt(at)
    const next = spot ? rows.indexOf(spot.row) : -1
    if (next >= 0) lastRow.current = next
    if (spot?.row !== now?.row || spot?.column !== now?.column) wantFocus()
    setActive(spot)
  }
  return { at, spotAt, goTo, wantFocus, isFocusWanted }
}

/** What was wanted of the focus is void once it is somewhere, a question apart, after which it comes back. */
function useForgetting(isFocusWanted: RefObject<boolean>): void {
  useEffect(() => {
    const forget = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[role=dialog], [role=alertdialog]')) return
      isFocusWanted.current = false
    }
    document.addEventListener('focusin', forget)
    return () => document.removeEventListener('focusin', forget)
  }, [isFocusWanted])
}
