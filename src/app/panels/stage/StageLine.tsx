import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './stage.module.css'

interface StageLineProps {
  /** What is told apart by its sign: a severity, a kind of change. */
  readonly sign: ReactNode
  readonly children: ReactNode
  readonly count?: string
  readonly onOpen: () => void
}

/** Something of which there is a list elsewhere: it leads there. */
export function StageLine({ sign, children, count, onOpen }: StageLineProps) {
  return (
    <li>
      <button type="button" className={styles.line} onClick={onOpen}>
        {sign}
        <span className={styles.words}>{children}</span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        <ChevronRight className={styles.leads} size={iconSizes.small} aria-hidden />
      </button>
    </li>
  )
}
