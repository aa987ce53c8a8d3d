import type { KeyboardEvent, ReactNode } from 'react'
import styles from './pick-list.module.css'

/**
 * A field that filters, and below it choices, which are buttons with `data-choice`: in the field Enter takes the first,
 * which is marked, and the arrows go on to each.
 */
export function PickList({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only adds keys to the field and the buttons inside
    <div className={styles.pick} onKeyDown={press}>
      {children}
    </div>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function press(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event
  const choices = [...currentTarget.querySelectorAll<HTMLElement>('[data-choice]')]
  const isInField = target instanceof HTMLInputElement && target.type === 'search'
  const at = choices.indexOf(target as HTMLElement)
  const step = steps[key]
  if (isInField && key === 'Enter') choices[0]?.click()
  else if (step !== undefined && (isInField || at >= 0)) {
    const field = currentTarget.querySelector<HTMLElement>('input[type=search]')
    const next = isInField ? choices.at(step > 0 ? 0 : -1) : (choices[at + step] ?? field)
    next?.focus()
  } else return
  event.preventDefault()
}
