import { type KeyboardEvent, useRef } from 'react'
import { rowHeight } from '../row-height.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import styles from './grid.module.css'
import type { DataGridProps, GridColumn, GridCursor, Spot } from './grid.ts'
import { stepBy } from './grid-walk.ts'
import { useCursorInView } from './use-cursor-in-view.ts'
import { useGridCursor } from './use-grid-cursor.ts'
import { useGridView } from './use-grid-view.ts'

/**
 * A grid of cells, of which only those that can be seen are drawn. Arrow keys walk it; one cell is in the tab order.
 */
export function DataGrid(props: DataGridProps) {
  const { label, columns, rows, hasRowHeads = false, hasFixedColumn = hasRowHeads, headHeight = rowHeight } = props
  const { isSelected, edited, onCopy, onPaste, foot } = props
  const scroller = useRef<HTMLDivElement>(null)
  const cursor = useGridCursor({ rows, columns, firstColumn: hasRowHeads ? 1 : 0, lead: props.lead })
  const view = useGridView({ scroller, rows, columns, headHeight, at: cursor.at })
  useCursorInView({ scroller, cursor, view, headHeight, hasFixedColumn, isEditing: edited !== undefined })
  const { across, down, seenColumns } = view
  const press = (event: KeyboardEvent) => {
    const page = Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1
    pressKey(event, props, cursor, Math.max(1, page))
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked, chosen and edited
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + (headHeight > 0 ? 1 : 0)}
        aria-colcount={columns.length}
        aria-multiselectable={isSelected && true}
        className={styles.grid}
        data-fixed={hasFixedColumn}
        style={{ width: across.getTotalSize() }}
        onKeyDown={press}
        onCopy={onCopy && ((event) => onCopy(event, cursor))}
        onPaste={onPaste}
      >
        {headHeight > 0 && <GridHead columns={columns} seen={seenColumns} height={headHeight} />}
        <tbody style={{ height: down.getTotalSize() }}>
          {down.getVirtualItems().map(({ index, key, start }) => (
            <GridRow
              key={key}
              measure={props.hasHighRows ? down.measureElement : undefined}
              grid={props}
              cursor={cursor}
              row={index}
              top={start - headHeight}
              seen={seenColumns}
            />
          ))}
        </tbody>
      </table>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}

/** What a key does, for all of the cells. */
function pressKey(event: KeyboardEvent, grid: DataGridProps, cursor: GridCursor, page: number): void {
  const { rows, columns, hasRowHeads, edited, onPress, onWalk } = grid
  if (edited) {
    leaveByTab(event, columns, edited, cursor)
    return
  }
  const isOnCell = event.target instanceof Element && event.target.closest('[role=gridcell][tabindex]')
  if (!isOnCell || event.altKey) return
  const isTaken = onPress?.(event, cursor) ?? false
  if (!isTaken) {
    const extent = { rows: rows.length, columns: columns.length, firstColumn: hasRowHeads ? 1 : 0, page }
    const to = stepBy(event, cursor.at, extent)
    if (!to) return
    onWalk?.(to, event, cursor)
    cursor.goTo(cursor.spotAt(to))
  }
  event.stopPropagation()
  // The letter goes into the field that is opened for it.
  if (isTaken !== 'typing') event.preventDefault()
}

/** Tab says what was typed and goes on to the next cell of the row, as in a spreadsheet. */
function leaveByTab(event: KeyboardEvent, columns: readonly GridColumn[], edited: Spot, cursor: GridCursor): void {
  const { key, shiftKey, target } = event
  const next = columns[columns.findIndex(({ id }) => id === edited.column) + (shiftKey ? -1 : 1)]
  if (key !== 'Tab' || !next || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  target.blur()
  cursor.goTo({ row: edited.row, column: next.id })
}
