import { type RefObject, useCallback, useLayoutEffect } from 'react'
import type { useGridCursor } from './use-grid-cursor.ts'
import type { useGridView } from './use-grid-view.ts'

interface Shown {
  readonly scroller: RefObject<HTMLElement | null>
  readonly cursor: ReturnType<typeof useGridCursor>
  readonly view: ReturnType<typeof useGridView>
  readonly headHeight: number
  readonly hasFixedColumn: boolean
  readonly isEditing: boolean
}

/**
 * Brings the cell of the cursor into view when it becomes another one, and gives it the focus that was wanted for it.
 */
export function useCursorInView({ scroller, cursor, view, headHeight, hasFixedColumn, isEditing }: Shown): void {
  const { at, isFocusWanted } = cursor
  const { across, down } = view
  const show = useCallback(() => {
    const [row, column] = [down.measurementsCache[at.row], across.measurementsCache[at.column]]
    if (!scroller.current || !row || !column) return
    const covered = hasFixedColumn ? (across.measurementsCache[0]?.size ?? 0) : 0
    keepInView(scroller.current, 'y', row.start - headHeight, row.size, headHeight)
    const isFixed = hasFixedColumn && at.column === 0
    if (!isFixed) keepInView(scroller.current, 'x', column.start - covered, column.size, covered)
  }, [scroller, across, down, at.row, at.column, headHeight, hasFixedColumn])
  useLayoutEffect(show, [show])
  useLayoutEffect(() => {
    if (isEditing) show()
  }, [isEditing, show])
  // After whatever is drawn next: what was wanted may come with rows or cells that were not there before.
  useLayoutEffect(() => {
    if (!isFocusWanted.current || isEditing) return
    const { activeElement } = document
    if (activeElement !== document.body && !scroller.current?.contains(activeElement)) return
    isFocusWanted.current = false
    scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
    show()
  })
}

/**
 * Scrolls just so far that something can be seen behind the headings, which cover so much of the box. Of what is larger
 * than the room for it, the beginning is seen.
 */
function keepInView(box: HTMLElement, axis: 'x' | 'y', start: number, size: number, covered: number): void {
  const [offset, room] =
    axis === 'y' ? (['scrollTop', 'clientHeight'] as const) : (['scrollLeft', 'clientWidth'] as const)
  const least = start + size - (box[room] - covered)
  box[offset] = Math.min(Math.max(box[offset], least), start)
}
