import { ArrowDown, ArrowUp } from 'lucide-react'
import { iconSizes } from '../icon-sizes.ts'
import styles from './grid.module.css'
import type { GridColumn } from './grid.ts'
import type { SeenColumn } from './use-grid-view.ts'

interface GridHeadProps {
  readonly columns: readonly GridColumn[]
  readonly seen: readonly SeenColumn[]
  readonly height: number
}

/** What the columns are; some sort by themselves. */
export function GridHead({ columns, seen, height }: GridHeadProps) {
  return (
    <thead className={styles.heads}>
      <tr aria-rowindex={1} className={styles.line} style={{ height }}>
        {seen.map(({ index, width, gap }) => {
          const column = columns[index]
          return (
            column && (
              <th
                key={column.id}
                scope="col"
                aria-colindex={index + 1}
                aria-sort={column.sort?.order}
                className={`${styles.cell} ${styles.head}`}
                style={{ width, marginLeft: gap }}
                title={column.headTip}
              >
                {column.sort ? <SortButton column={column} sort={column.sort} /> : column.head}
              </th>
            )
          )
        })}
      </tr>
    </thead>
  )
}

interface SortButtonProps {
  readonly column: GridColumn
  readonly sort: NonNullable<GridColumn['sort']>
}

const SortButton = ({ column: { head }, sort: { order, onSort } }: SortButtonProps) => (
  <button type="button" className={styles.sort} onClick={onSort}>
    {head}
    {order === 'ascending' && <ArrowUp size={iconSizes.small} aria-hidden />}
    {order === 'descending' && <ArrowDown size={iconSizes.small} aria-hidden />}
  </button>
)
