import { Tooltip } from '@base-ui/react/tooltip'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import styles from './tip.module.css'
import { followReach } from './tip-reach.ts'
import { reachedTip, type TipSide } from './tips.ts'

/** The tip of what is pointed at or has the focus. */
export function ShownTip() {
  const [{ element, isOpen }, setShown] = useState<{ element?: HTMLElement; isOpen: boolean }>({ isOpen: false })
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = followReach(
      (next) => setShown((before) => (next ? { element: next, isOpen: true } : { ...before, isOpen: false })),
      (target) => target instanceof Node && popup.current?.contains(target) === true,
    )
    // What was reached before this came has told nobody.
    const reached = reachedTip()
    if (reached) here.show(reached)
    return here.stop
  }, [])
  const text = useTipOf(element)
  return (
    <Tooltip.Root open={isOpen && text !== undefined} onOpenChange={(_, { cancel }) => cancel()}>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={element}
          side={element?.dataset['tipSide'] as TipSide | undefined}
          sideOffset={6}
          className={styles.layer}
        >
          <Tooltip.Popup ref={popup} role="tooltip" className={styles.tooltip}>
            {text}
            {element?.dataset['tipKeys'] && <span className={styles.keys}>{element.dataset['tipKeys']}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

/** What the tip of an element says, for as long as it has one and is on the page. */
function useTipOf(element: HTMLElement | undefined): string | undefined {
  const subscribe = useCallback(
    (tell: () => void) => {
      const [changes, sizes] = [new MutationObserver(tell), new ResizeObserver(tell)]
      if (element) {
        changes.observe(element, { attributeFilter: ['data-tip'] })
        // What is taken off the page has no size any more.
        sizes.observe(element)
      }
      return () => {
        changes.disconnect()
        sizes.disconnect()
      }
    },
    [element],
  )
  return useSyncExternalStore(subscribe, () => (element?.isConnected ? element.dataset['tip'] : undefined))
}
