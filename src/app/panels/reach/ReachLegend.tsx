import styles from './reach.module.css'
import { LookMark } from './reach-cell.tsx'

const entries = [
  ['reached', 'reached, with this client'],
  ['blocked', 'needed and not reached'],
  ['idle', 'not reached, no need known'],
  ['unknown', 'not known'],
] as const

export function ReachLegend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {entries.map(([look, text]) => (
        <li key={look} data-look={look}>
          <span className={styles.mark}>
            <LookMark look={look} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  )
}
