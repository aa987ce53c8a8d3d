import { countOf, type PointState, stateName } from '#core/views/proof/proof.ts'
import { useUnplaced } from '../../store/derived.ts'
import { proofFor } from '../../store/end-state.ts'
import panel from '../panels.module.css'
import styles from './end-state.module.css'
import { StateMark } from './StateMark.tsx'

/** How many points are proven, and how many are not: one glance tells what is missing. */
export function EndStateTools() {
  const proof = proofFor(useUnplaced())
  if (!proof) return null
  const states = (Object.keys(stateName) as readonly PointState[]).filter((state) => countOf(proof, state) > 0)
  return (
    <ul className={`${panel.tabEnd} ${styles.counts}`} aria-label="Points by state">
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state} />
          {countOf(proof, state)} <span className={styles.word}>{stateName[state]}</span>
        </li>
      ))}
    </ul>
  )
}
