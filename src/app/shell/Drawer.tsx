import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { keepFocus } from '../focus/moving.ts'
import { focusRegion, type RegionName } from '../focus/regions.ts'
import { focused } from '../platform/controls.ts'
import { showPanel, usePreferences } from '../store/preferences-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './workspace.module.css'

interface DrawerProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly children: ReactNode
}

const regionOf: Readonly<Record<DrawerProps['side'], RegionName>> = { left: 'left panel', right: 'properties' }

/** On a small screen a side panel lies above the diagram while it is open. */
export function Drawer(props: DrawerProps) {
  const isOpen = usePreferences((state) => state.drawers?.[props.side])
  return isOpen && <Open {...props} />
}

function Open({ side, label, children }: DrawerProps) {
  const drawer = useRef<HTMLDivElement>(null)
  useFocusInside(drawer, side)
  return (
    <div ref={drawer} className={styles.drawer} data-side={side}>
      <div className={styles.close}>
        <span>{label}</span>
        <IconButton label={`Close: ${label}`} look="plain" onClick={() => showPanel(side, false)}>
          <X size={iconSizes.normal} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.content}>{children}</div>
    </div>
  )
}

/** It has the focus when it opens, gives it back, and closes when one goes on with what it covers. */
function useFocusInside(drawer: RefObject<HTMLDivElement | null>, side: DrawerProps['side']): void {
  useEffect(() => {
    const before = focused()
    focusRegion(regionOf[side])
    const goOn = ({ target }: FocusEvent) => {
      if (drawer.current && target instanceof Element && isCovered(target, drawer.current)) showPanel(side, false)
    }
    document.addEventListener('focusin', goOn)
    return () => {
      document.removeEventListener('focusin', goOn)
      if (focused() !== undefined) return
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else keepFocus()
    }
  }, [drawer, side])
}

/** Whether nothing of an element can be seen behind a drawer. What opens above the page, such as a menu, is not in it. */
function isCovered(element: Element, drawer: HTMLElement): boolean {
  if (drawer.contains(element) || !drawer.closest('#root')?.contains(element)) return false
  const [inner, outer] = [element.getBoundingClientRect(), drawer.getBoundingClientRect()]
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}
