import type { ReactNode } from 'react'
import styles from './start.module.css'

interface StartCardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly onClick: () => void
}

/** One thing to begin with. */
export function StartCard({ icon, title, text, onClick }: StartCardProps) {
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      <span className={styles.icon}>{icon}</span>
      <span>
        <strong>{title}</strong>
        <span className={styles.text}>{text}</span>
      </span>
    </button>
  )
}
