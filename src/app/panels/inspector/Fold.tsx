import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './inspector.module.css'

interface FoldProps {
  readonly title: string
  /** What is inside, in a few words, also while it is folded. */
  readonly summary: string
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A section of the inspector whose content is shown only while it is open. */
export function Fold({ title, summary, isOpen, onOpen, children }: FoldProps) {
  const id = useId()
  return (
    <section className={styles.section}>
      <h3>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onOpen(!isOpen)}
        >
          <ChevronRight size={iconSizes.small} aria-hidden />
          {title}
          <span className={styles.summary}>{summary}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={id} className={styles.unfolded}>
          {children}
        </div>
      )}
    </section>
  )
}
