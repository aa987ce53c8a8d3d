import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Tip } from './Tip.tsx'
import type { TipSide } from './tips.ts'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'normal' | 'small'
  /** Why it cannot be pressed now: shown as its tip; the button stays in the tab order. */
  readonly disabledReason?: string | undefined
  /** What it does, where its words do not say all. */
  readonly tip?: string | undefined
  readonly keys?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'normal', disabledReason, tip, keys, onClick, ...rest } = props
  const text = disabledReason ?? tip
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
  if (!text) return button
  const isName = [rest.children].flat().includes(text)
  return (
    <Tip text={text} description={isName ? undefined : text} keys={keys}>
      {button}
    </Tip>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'tip'> {
  readonly label: string
  readonly tipSide?: TipSide
}

/** A button that shows an icon only; its name is its tip. */
export function IconButton({
  label,
  tipSide,
  size = 'normal',
  look = 'quiet',
  disabledReason,
  keys,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tip
      text={disabledReason ? `${label}: ${disabledReason}` : label}
      description={disabledReason}
      keys={keys}
      side={tipSide}
    >
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
