import { X } from 'lucide-react'
import { IconButton } from '../../ui/Button.tsx'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridColumn, Lead } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './lists.module.css'

interface ListEntriesProps {
  readonly label: string
  readonly entries: readonly string[]
  readonly nameOf: (entry: string) => string
  /** The entry that is brought into sight, as one that has come just now. */
  readonly lead: Lead | undefined
  readonly onRemove: (entry: string) => void
}

const columns: readonly GridColumn[] = [
  { id: 'name', head: 'Name', width: 100, widest: Number.POSITIVE_INFINITY },
  { id: 'remove', head: 'Remove', width: 36 },
]

/** What is held, however much it is. The key Delete removes, and so does the button behind each. */
export function ListEntries({ label, entries, nameOf, lead, onRemove }: ListEntriesProps) {
  return (
    <div className={styles.entries}>
      <DataGrid
        label={label}
        columns={columns}
        rows={entries}
        lead={lead}
        headHeight={0}
        hasHighRows
        cell={({ row, column }, { wantFocus }) => {
          const entry = entries[row] ?? ''
          if (column === 0) return { children: <span>{nameOf(entry)}</span> }
          const remove = (
            <IconButton
              tipSide="left"
              size="small"
              label={`Remove ${nameOf(entry)}`}
              tabIndex={-1}
              onClick={() => {
                wantFocus()
                onRemove(entry)
              }}
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
          onRemove(entries[at.row] ?? '')
          return true
        }}
      />
    </div>
  )
}
