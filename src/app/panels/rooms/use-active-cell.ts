import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { shownRoomColumns as columns } from '#core/domain/rooms/room-table.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import { useRooms } from '../../store/rooms-store.ts'
import { keepInView } from '../../ui/use-view.ts'

export const rowHeight = 32

/** A cell by what it is of, which stays while rows come, go and are sorted. */
export interface Spot {
  readonly id: EntityId
  readonly column: string
}

export interface ActiveCell {
  /** Where it is in the grid now. */
  readonly at: { readonly row: number; readonly column: number }
  readonly spotAt: (row: number, column: number) => Spot | undefined
  readonly goTo: (spot: Spot | undefined) => void
  /** The cell gets the focus once the grid is drawn anew, unless it is elsewhere by then. */
  readonly wantFocus: () => void
}

interface Shown {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rooms: readonly Room[]
  readonly places: ReadonlyMap<EntityId, number>
  readonly selected: readonly Room[]
  readonly edited: Spot | undefined
}

/** The one cell of the grid that has, or would get, the focus. It is kept in view. */
export function useActiveCell({ scroller, rooms, places, selected, edited }: Shown): ActiveCell {
  const [active, setActive] = useState<Spot>()
  const isFocusWanted = useRef(false)
  // Where a room is gone, its place is the next one's.
  const lastRow = useRef(0)
  const named = columns.findIndex(({ name }) => name === active?.column)
  const place = active ? (places.get(active.id) ?? lastRow.current) : 0
  const at = { row: Math.min(place, rooms.length - 1), column: Math.max(0, named) }

  useForgetting(isFocusWanted)
  const led = useLed(selected, edited)
  if (led && led !== active?.id) setActive({ id: led, column: edited?.column ?? active?.column ?? 'name' })

  const show = useCallback(() => {
    if (scroller.current) keepCellInView(scroller.current, at.row, at.column)
  }, [scroller, at.row, at.column])
  useLayoutEffect(() => {
    lastRow.current = at.row
    show()
  }, [at.row, show])
  useLayoutEffect(() => {
    if (edited) show()
  }, [edited, show])
  // After whatever is drawn next: what was wanted may come with rows or cells that were not there before.
  useLayoutEffect(() => {
    if (!isFocusWanted.current || edited) return
    const { activeElement } = document
    if (activeElement !== document.body && !scroller.current?.contains(activeElement)) return
    isFocusWanted.current = false
    scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
    show()
  })

  const wantFocus = () => {
    isFocusWanted.current = true
  }
  const spotAt = (row: number, column: number): Spot | undefined => {
    const [room, field] = [rooms[row], columns[column]]
    return room && field && { id: room.id, column: field.name }
  }
  const goTo = (spot: Spot | undefined) => {
    const now = spotAt(at.row, at.column)
    if (spot?.id !== now?.id || spot?.column !== now?.column) wantFocus()
    setActive(spot)
  }
  return { at, spotAt, goTo, wantFocus }
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

/** The room that the grid is led to, when another one is selected, edited or sought from elsewhere. */
function useLed(selected: readonly Room[], edited: Spot | undefined): EntityId | undefined {
  const wanted = edited?.id ?? (selected.length === 1 ? selected[0]?.id : undefined)
  const sought = useRooms((state) => state.sought)
  const [led, setLed] = useState({ wanted, sought })
  if (wanted === led.wanted && sought === led.sought) return undefined
  setLed({ wanted, sought })
  return sought !== led.sought ? sought?.id : wanted
}

function keepCellInView(box: HTMLElement, row: number, column: number): void {
  const [first, head] = [1, column + 1].map((nth) => box.querySelector<HTMLElement>(`th:nth-child(${nth})`))
  const covered = first?.offsetWidth ?? 0
  const cell = { top: row * rowHeight, height: rowHeight, left: 0, width: 0 }
  const beside = head && column > 0 && { left: head.offsetLeft - covered, width: head.offsetWidth }
  keepInView(box, { ...cell, ...(beside || { left: box.scrollLeft }) }, { width: covered, height: rowHeight })
}
