import { counted } from '#core/model/words.ts'
import styles from './difference-lines.module.css'

interface DifferenceLinesProps {
  readonly lines: readonly string[]
  /** So many are listed; the others are counted. */
  readonly most: number
}

/** What differs between two plans, a line for each. */
export function DifferenceLines({ lines, most }: DifferenceLinesProps) {
  const more = lines.length - most
  return (
    <ul className={styles.lines}>
      {lines.slice(0, most).map((line, at) => (
        <li key={at}>{line}</li>
      ))}
      {more > 0 && <li>And {counted(more, 'more change')}.</li>}
    </ul>
  )
}
