import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Tip, type TipSide } from './Tip.tsx'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'normal' | 'small'
  /** Why it cannot be pressed now: shown as its tip; the button stays in the tab order. */
  readonly disabledReason?: string | undefined
  readonly keys?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button({ look = 'plain', size = 'normal', disabledReason, keys, onClick, ...rest }: ButtonProps) {
  const button = (
    <button
      type="button"
      className={styles.button}
      data-look={look}
      data-size={size}
      aria-disabled={disabledReason !== undefined}
      onClick={disabledReason === undefined ? onClick : undefined}
      {...rest}
    />
  )
  return disabledReason ? <Tip text={disabledReason}>{button}</Tip> : button
}

interface IconButtonProps extends ButtonProps {
  readonly label: string
  readonly tip?: TipSide
}

/** A button that shows an icon only; its name is its tip. */
export function IconButton({
  label,
  tip,
  size = 'normal',
  look = 'quiet',
  disabledReason,
  keys,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={disabledReason ? `${label}: ${disabledReason}` : label} keys={keys} side={tip}>
      <button
        type="button"
        className={`${styles.button} ${styles.icon}`}
        data-look={look}
        data-size={size}
        aria-label={label}
        aria-disabled={disabledReason !== undefined}
        onClick={disabledReason === undefined ? onClick : undefined}
        {...rest}
      />
    </Tip>
  )
}
