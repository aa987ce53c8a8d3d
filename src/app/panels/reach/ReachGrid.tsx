import { useMemo } from 'react'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { showAccess, useSession } from '../../store/session-store.ts'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridCell, GridColumn } from '../../ui/grid/grid.ts'
import type { CellPlace } from '../../ui/grid/grid-walk.ts'
import { ReachLegend } from './ReachLegend.tsx'
import styles from './reach.module.css'
import { reachCell } from './reach-cell.tsx'
import type { Table, TableHead } from './tables.ts'

interface ReachGridProps {
  readonly label: string
  /** What the columns are. */
  readonly corner: string
  readonly table: Table
}

/** The table as a grid of cells; walking lights the path. */
export function ReachGrid({ label, corner, table }: ReachGridProps) {
  const question = useSession((state) => state.access.question)
  const columns = useMemo(() => [cornerColumn(corner), ...table.columns.map(columnOf)], [corner, table])
  const rows = useMemo(() => table.rows.map(({ id }) => id), [table])
  // A jump from elsewhere leads to its cell.
  const lead = useMemo(
    () => question && { row: question.users, column: question.room ?? question.chatPool },
    [question],
  )
  const ask = ({ row, column }: CellPlace) => showAccess({ question: table.cellAt(row, column - 1)?.question })
  return (
    <DataGrid
      label={label}
      columns={columns}
      rows={rows}
      hasRowHeads
      cell={({ row, column }, { at }): GridCell => {
        if (column === 0) return rowHead(table.rows[row])
        return reachCell(
          table.cellAt(row, column - 1),
          question !== undefined && at.row === row && at.column === column,
        )
      }}
      lead={lead}
      onChoose={ask}
      onWalk={ask}
      onPress={({ key }, { at }) => {
        if (key === 'Enter' || key === ' ') ask(at)
        else if (key === 'Escape') showAccess({ question: undefined })
        else return false
        return true
      }}
      foot={<ReachLegend />}
    />
  )
}

const cornerColumn = (corner: string): GridColumn => ({
  id: 'users',
  width: 220,
  head: (
    <span className={styles.head}>
      Users
      <span className={styles.detail}>{corner}</span>
    </span>
  ),
})

const columnOf = ({ id, title, detail, generation }: TableHead): GridColumn => ({
  id,
  width: 176,
  widest: 260,
  headTip: detail ? `${title} · ${detail}` : title,
  head: (
    <>
      <span className={styles.name}>{title}</span>
      {generation && <GenerationTag generation={generation} />}
      {detail && <span className={styles.detail}>{detail}</span>}
    </>
  ),
})

const rowHead = (head: TableHead | undefined): GridCell => ({
  title: head?.title,
  children: (
    <>
      <span className={styles.name}>{head?.title}</span>
      <span className={styles.detail}>{head?.detail}</span>
    </>
  ),
})
