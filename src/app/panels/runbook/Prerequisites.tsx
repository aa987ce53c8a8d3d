import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { counted } from '#core/model/words.ts'
import type { Prerequisite } from '#core/views/runbook/step/runbook.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './runbook.module.css'

interface PrerequisitesProps {
  readonly prerequisites: readonly Prerequisite[]
  /** How much work follows. */
  readonly summary: string
}

/** What must hold before the first step; folded, for those who know it. */
export function Prerequisites({ prerequisites, summary }: PrerequisitesProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <section className={styles.before} aria-label="Before you begin">
      <div className={styles.beforeHead}>
        {prerequisites.length > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={iconSizes.small} aria-hidden />
            Before you begin
            <span>{counted(prerequisites.length, 'thing')} to see to</span>
          </button>
        )}
        <p>{summary}</p>
      </div>
      {isOpen && (
        <ul id={id} className={styles.points}>
          {prerequisites.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
