import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { showPanel, usePreferences } from '../store/preferences-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './workspace.module.css'

interface DrawerProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly children: ReactNode
}

/** On a small screen a side panel lies above the diagram while it is open. */
export function Drawer({ side, label, children }: DrawerProps) {
  const isOpen = usePreferences((state) => state.drawers?.[side])
  return (
    isOpen && (
      <div className={styles.drawer} data-side={side}>
        <div className={styles.content}>{children}</div>
        <div className={styles.close}>
          <IconButton label={`Close: ${label}`} look="plain" onClick={() => showPanel(side, false)}>
            <X size={iconSizes.normal} aria-hidden />
          </IconButton>
        </div>
      </div>
    )
  )
}
