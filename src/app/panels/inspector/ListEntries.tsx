import { X } from 'lucide-react'
import { IconButton } from '../../ui/Button.tsx'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridColumn } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './lists.module.css'

interface ListEntriesProps {
  readonly label: string
  readonly held: readonly string[]
  readonly nameOf: (entry: string) => string
  readonly onRemove: (entry: string) => void
}

const columns: readonly GridColumn[] = [
  { id: 'name', head: 'Name', width: 100, widest: Number.POSITIVE_INFINITY },
  { id: 'remove', head: 'Remove', width: 36 },
]

/** What is held, however much it is. The key Delete removes, and so does the button behind each. */
export function ListEntries({ label, held, nameOf, onRemove }: ListEntriesProps) {
  return (
    <div className={styles.entries}>
      <DataGrid
        label={label}
        columns={columns}
        rows={held}
        headHeight={0}
        hasHighRows
        cell={({ row, column }) => {
          const entry = held[row] ?? ''
          if (column === 0) return { children: <span>{nameOf(entry)}</span> }
          const remove = (
            <IconButton
              tipSide="left"
              size="small"
              label={`Remove ${nameOf(entry)}`}
              tabIndex={-1}
              onClick={() => onRemove(entry)}
            >
              <X size={iconSizes.small} aria-hidden />
            </IconButton>
          )
          return { className: styles.remove, children: remove }
        }}
        onPress={({ key }, { at, wantFocus }) => {
          const isOnButton = at.column === 1 && (key === 'Enter' || key === ' ')
          if (!isOnButton && key !== 'Delete' && key !== 'Backspace') return false
          wantFocus()
          onRemove(held[at.row] ?? '')
          return true
        }}
      />
    </div>
  )
}
