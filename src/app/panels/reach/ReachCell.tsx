import { Check } from 'lucide-react'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import styles from './reach.module.css'
import type { TableCell } from './tables.ts'

interface ReachCellProps {
  readonly cell: TableCell | undefined
  readonly column: number
  readonly box: { readonly left: number; readonly width: number }
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** A check with the clients, an octagon or a dash with the reason, or a question mark with what is not known. */
export function ReachCell({ cell, column, box, isActive, isChosen, onChoose }: ReachCellProps) {
  if (!cell) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a cell of a grid
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-label={`${spoken[cell.look]}: ${cell.text}${cell.change ? `, ${cell.change} in this step` : ''}`}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      style={box}
      data-look={cell.look}
      data-needed={cell.isNeeded}
      title={cell.sentence}
      onClick={onChoose}
    >
      <LookMark look={cell.look} />
      <span className={styles.text}>{cell.text}</span>
      {cell.change && <span className={styles.change}>{cell.change}</span>}
    </td>
  )
}

const spoken = {
  reached: 'Reached',
  blocked: 'Needed and not reached',
  idle: 'Not reached',
  unknown: 'Not known',
} as const

export function LookMark({ look }: { readonly look: TableCell['look'] }) {
  switch (look) {
    case 'reached':
      return <Check size={14} className={styles.check} aria-hidden />
    case 'blocked':
      return <SeverityMark severity="error" size={13} />
    case 'idle':
      return <span aria-hidden="true">–</span>
    case 'unknown':
      return <span aria-hidden="true">?</span>
  }
}
