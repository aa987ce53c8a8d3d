import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './tip.module.css'

/** In a list a tip stands beside what it names: above or below it, it would cover other lines. */
export type TipSide = 'top' | 'bottom' | 'left' | 'right'

interface TipProps {
  readonly text: string
  readonly keys?: string | undefined
  readonly side?: TipSide | undefined
  readonly children: ReactElement
}

/** A short text shown on hover and on focus; Escape hides it. */
export function Tip({ text, keys, side = 'top', children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className={styles.layer}>
          <Tooltip.Popup className={styles.tooltip}>
            {text}
            {keys && <span className={styles.keys}>{keys}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
