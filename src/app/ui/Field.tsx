import type { ReactNode } from 'react'
import styles from './ui.module.css'

interface FieldProps {
  readonly id: string
  readonly label: string
  /** What is wrong with it, tied to the control by `aria-describedby={id}-problem`. */
  readonly problem?: string | undefined
  readonly children: ReactNode
}

export function Field({ id, label, problem, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
