import { Tooltip } from '@base-ui/react/tooltip'
import { useEffect } from 'react'
import styles from './tip.module.css'
import { reachedTip, tips } from './tips.ts'

/** The tip of what is pointed at or has the focus. */
export function ShownTip() {
  // What was reached before this came has told nobody.
  useEffect(() => {
    const reached = reachedTip()
    if (reached) tips.open(reached.id)
  }, [])
  return (
    <Tooltip.Root handle={tips}>
      {({ payload }) => (
        <Tooltip.Portal>
          <Tooltip.Positioner side={payload?.side} sideOffset={6} className={styles.layer}>
            <Tooltip.Popup className={styles.tooltip}>
              {payload?.text}
              {payload?.keys && <span className={styles.keys}>{payload.keys}</span>}
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      )}
    </Tooltip.Root>
  )
}
