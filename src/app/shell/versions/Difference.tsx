import { useMemo } from 'react'
import type { Plan } from '#core/model/plan.ts'
import { usePlan } from '../../store/derived.ts'
import { DifferenceLines } from '../DifferenceLines.tsx'
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
  return (
    <section className={styles.difference} aria-labelledby="version-difference">
      <h3 id="version-difference">Since ‘{title}’</h3>
      {!lines && <p className={styles.note}>This version is damaged and cannot be read.</p>}
      {lines?.length === 0 && <p className={styles.note}>Nothing but where shapes stand has changed.</p>}
      {lines && <DifferenceLines lines={lines} most={maxLines} />}
    </section>
  )
}
