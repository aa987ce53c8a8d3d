import type { Severity } from '#core/model/plan.ts'
import { thousands } from '#core/model/words.ts'
import styles from './panels.module.css'

interface TabCountProps {
  readonly count: number
  /** How bad the worst of them is. */
  readonly worst?: Severity | undefined
}

/** How many rows a tab has; nothing where it has none. */
export const TabCount = ({ count, worst }: TabCountProps) =>
  count > 0 && (
    <span className={styles.tabCount} data-worst={worst}>
      {thousands(count)}
    </span>
  )
