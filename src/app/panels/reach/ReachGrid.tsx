import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { showAccess, useSession } from '../../store/session-store.ts'
import { stepBy } from '../../ui/grid-walk.ts'
import { itemsInView, keepInView, useView } from '../../ui/use-view.ts'
import { ReachCell } from './ReachCell.tsx'
import { ReachLegend } from './ReachLegend.tsx'
import styles from './reach.module.css'
import type { Table, TableHead } from './tables.ts'

const rowHeight = 32
const headHeight = 32
const nameWidth = 220
const narrowest = 176
const widest = 260

interface ReachGridProps {
  readonly label: string
  /** What the columns are. */
  readonly corner: string
  readonly table: Table
}

/** The table as a grid of cells: only what can be seen is there, arrow keys walk it, and walking lights the path. */
export function ReachGrid({ label, corner, table }: ReachGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const view = useView(scroller)
  const question = useSession((state) => state.access.question)
  const [active, setActive] = useState({ row: 0, column: 0 })
  const isWalking = useRef(false)
  const { rows, columns } = table
  const width = Math.min(
    widest,
    Math.max(narrowest, Math.floor((view.width - nameWidth) / Math.max(1, columns.length))),
  )
  const at = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, columns.length - 1) }

  const go = (row: number, column: number) => {
    setActive({ row, column })
    showAccess({ question: table.cellAt(row, column)?.question })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') go(at.row, at.column)
    else if (event.key === 'Escape') showAccess({ question: undefined })
    else {
      const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight))
      const next = stepBy(event, at, { rows: rows.length, columns: columns.length, page })
      if (!next) return
      isWalking.current = true
      go(next.row, next.column)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  // A jump from elsewhere leads to its cell.
  useEffect(() => {
    const row = rows.findIndex(({ id }) => id === question?.users)
    const column = columns.findIndex(({ id }) => id === (question?.room ?? question?.chatPool))
    if (row >= 0 && column >= 0) setActive({ row, column })
  }, [question, rows, columns])
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !question) return
    const cell = { top: at.row * rowHeight, height: rowHeight, left: at.column * width, width }
    keepInView(box, cell, { width: nameWidth, height: headHeight })
    if (!isWalking.current) return
    isWalking.current = false
    box.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
  }, [at.row, at.column, question, width])

  const seenColumns = itemsInView(view.left, view.width - nameWidth, width, columns.length, at.column)
  const seenRows = itemsInView(view.top, view.height - headHeight, rowHeight, rows.length, at.row)
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked and chosen
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={styles.grid}
        style={{ width: nameWidth + columns.length * width, height: headHeight + rows.length * rowHeight }}
        onKeyDown={press}
      >
        <thead className={styles.headRow}>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles.corner}>
              <span>Users</span>
              <span className={styles.detail}>{corner}</span>
            </th>
            {seenColumns.map((column) => (
              <ColumnHead key={columns[column]?.id} head={columns[column]} column={column} width={width} />
            ))}
          </tr>
        </thead>
        <tbody>
          {seenRows.map((row) => (
            <tr
              key={rows[row]?.id}
              aria-rowindex={row + 2}
              className={styles.row}
              style={{ top: headHeight + row * rowHeight }}
            >
              <th scope="row" aria-colindex={1} className={styles.rowHead} title={rows[row]?.title}>
                <span className={styles.name}>{rows[row]?.title}</span>
                <span className={styles.detail}>{rows[row]?.detail}</span>
              </th>
              {seenColumns.map((column) => (
                <ReachCell
                  key={columns[column]?.id}
                  cell={table.cellAt(row, column)}
                  column={column}
                  box={{ left: nameWidth + column * width, width }}
                  isActive={row === at.row && column === at.column}
                  isChosen={question !== undefined && row === at.row && column === at.column}
                  onChoose={() => go(row, column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ReachLegend />
    </div>
  )
}

interface ColumnHeadProps {
  readonly head: TableHead | undefined
  readonly column: number
  readonly width: number
}

function ColumnHead({ head, column, width }: ColumnHeadProps) {
  return (
    <th
      scope="col"
      aria-colindex={column + 2}
      className={styles.columnHead}
      style={{ left: nameWidth + column * width, width }}
      title={head?.detail ? `${head.title} · ${head.detail}` : head?.title}
    >
      <span className={styles.name}>{head?.title}</span>
      {head?.generation && <GenerationTag generation={head.generation} />}
      {head?.detail && <span className={styles.detail}>{head.detail}</span>}
    </th>
  )
}
