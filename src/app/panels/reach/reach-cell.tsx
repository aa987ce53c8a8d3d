import { Check } from 'lucide-react'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import type { GridCell } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './reach.module.css'
import type { TableCell } from './tables.ts'

/** A check with the clients, an octagon or a dash with the reason, or a question mark with what is not known. */
export function reachCell(cell: TableCell | undefined, isChosen: boolean): GridCell {
  if (!cell) return {}
  return {
    'aria-selected': isChosen,
    'aria-label': `${spoken[cell.look]}: ${cell.text}${cell.change ? `, ${cell.change} in this step` : ''}`,
    className: styles.cell,
    'data-look': cell.look,
    'data-needed': cell.isNeeded,
    title: cell.sentence,
    children: (
      <>
        <LookMark look={cell.look} />
        <span className={styles.text}>{cell.text}</span>
        {cell.change && <span className={styles.change}>{cell.change}</span>}
      </>
    ),
  }
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
      return <Check size={iconSizes.small} className={styles.check} aria-hidden />
    case 'blocked':
      return <SeverityMark severity="error" size={iconSizes.small} />
    case 'idle':
      return <span aria-hidden="true">–</span>
    case 'unknown':
      return <span aria-hidden="true">?</span>
  }
}
