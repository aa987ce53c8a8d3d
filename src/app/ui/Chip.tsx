import type { ButtonHTMLAttributes, HTMLAttributes } from 'react'
import styles from './chip.module.css'

/** A name in a small border, in the hue that its attributes bring along. */
export const Chip = (rest: HTMLAttributes<HTMLSpanElement>) => <span className={styles.short} {...rest} />

/** A name that leads to what it names. */
export const ChipButton = (rest: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" className={styles.short} {...rest} />
)

interface PillProps extends HTMLAttributes<HTMLSpanElement> {
  readonly severity?: 'error' | 'warning' | 'info'
}

/** A word or two that ask for attention. */
export const Pill = ({ severity = 'warning', ...rest }: PillProps) => (
  <span className={styles.pill} data-severity={severity} {...rest} />
)

/** What asks for attention, and leads to where it is answered. */
export const PillButton = (rest: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" className={styles.pill} data-severity="warning" {...rest} />
)
