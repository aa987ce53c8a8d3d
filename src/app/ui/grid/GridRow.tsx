import type { CSSProperties, MouseEvent } from 'react'
import { rowHeight } from '../row-height.ts'
import styles from './grid.module.css'
import type { DataGridProps, GridCell, GridCursor } from './grid.ts'
import type { SeenColumn } from './use-grid-view.ts'

interface GridRowProps {
  readonly grid: DataGridProps
  readonly cursor: GridCursor
  readonly row: number
  readonly top: number
  readonly seen: readonly SeenColumn[]
  /** Says how high it is, where rows are as high as what is in them. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

export function GridRow({ grid, cursor, row, top, seen, measure }: GridRowProps) {
  const { columns, cell, headHeight = rowHeight, hasRowHeads = false, isSelected, edited, onEdit, onChoose } = grid
  return (
    <tr
      ref={measure}
      data-index={row}
      data-key={grid.rows[row]}
      data-high={measure !== undefined}
      aria-rowindex={row + (headHeight > 0 ? 2 : 1)}
      aria-selected={isSelected?.(row)}
      className={`${styles.line} ${styles.row}`}
      style={{ top, [measure ? 'minHeight' : 'height']: rowHeight }}
    >
      {seen.map(({ index: column, width, gap }) => {
        const place = { row, column }
        const spot = cursor.spotAt(place)
        const isEdited = edited !== undefined && edited.row === spot?.row && edited.column === spot.column
        return (
          <Cell
            key={columns[column]?.id}
            isHead={hasRowHeads && column === 0}
            isEdited={isEdited}
            isActive={row === cursor.at.row && column === cursor.at.column}
            column={column}
            style={{ width, marginLeft: gap }}
            cell={cell(place, cursor)}
            onClick={(event) => {
              onChoose?.(place, event, cursor)
              cursor.goTo(spot)
            }}
            onDoubleClick={() => onEdit?.(spot)}
          />
        )
      })}
    </tr>
  )
}

interface CellProps {
  readonly cell: GridCell
  readonly column: number
  readonly style: CSSProperties
  readonly isHead: boolean
  readonly isActive: boolean
  readonly isEdited: boolean
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: () => void
}

function Cell({ cell, column, style, isHead, isActive, isEdited, onClick, onDoubleClick }: CellProps) {
  const { children, className = '', ...rest } = cell
  const shared = {
    ...rest,
    'aria-colindex': column + 1,
    style,
    className: `${styles.cell} ${isHead ? styles.rowHead : ''} ${className}`,
    children: typeof children === 'string' ? <span className={styles.text}>{children}</span> : children,
  }
  if (isHead) return <th scope="row" {...shared} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a cell of a grid
      role="gridcell"
      {...shared}
      tabIndex={isEdited ? undefined : isActive ? 0 : -1}
      data-edited={isEdited}
      onClick={isEdited ? undefined : onClick}
      onDoubleClick={isEdited ? undefined : onDoubleClick}
    />
  )
}
