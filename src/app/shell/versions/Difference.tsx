import { useMemo } from 'react'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { usePlan } from '../../store/derived.ts'
import { differenceLines } from '../difference-lines.ts'
import styles from './versions.module.css'

const maxLines = 200

interface DifferenceProps {
  readonly title: string
  readonly plan: Plan | undefined
}

/** What has changed between a version and now. */
export function Difference({ title, plan }: DifferenceProps) {
  const now = usePlan()
  const lines = useMemo(() => plan && differenceLines(plan, now), [plan, now])
  const more = (lines?.length ?? 0) - maxLines
  return (
    <section className={styles.difference} aria-labelledby="version-difference">
      <h3 id="version-difference">Since ‘{title}’</h3>
      {!lines && <p className={styles.note}>This version is damaged and cannot be read.</p>}
      {lines?.length === 0 && <p className={styles.note}>Nothing but where shapes stand has changed.</p>}
      <ul className={styles.lines}>
        {lines?.slice(0, maxLines).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {more > 0 && <li>And {counted(more, 'more change')}.</li>}
      </ul>
    </section>
  )
}
