import type { ReactNode } from 'react'
import styles from './field.module.css'

interface FieldProps {
  readonly id: string
  readonly label: string
  /** What is wrong with it, tied to the control by `aria-describedby={id}-problem`. */
  readonly problem?: ReactNode
  /** The control is made of several, which name themselves. */
  readonly isGroup?: boolean
  /** Said at the end of the line of its label. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

export function Field({ id, label, problem, isGroup = false, end, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <div className={styles.labelLine}>
        {isGroup ? (
          <span className={styles.label}>{label}</span>
        ) : (
          <label className={styles.label} htmlFor={id}>
            {label}
          </label>
        )}
        {end}
      </div>
      {children}
      {problem && (
        <div className={styles.problem} id={`${id}-problem`}>
          {problem}
        </div>
      )}
    </div>
  )
}
