import { cloneElement, type MouseEvent, type ReactElement, type TouchEvent, useState } from 'react'
import { later } from './later.tsx'
import type { AskedGroups } from './Menu.tsx'
import type { Asked } from './menus/FullContextMenu.tsx'

interface ContextMenuProps {
  /** What a right click, a long touch or the menu key is about. */
  readonly children: ReactElement<Area>
  readonly groups: AskedGroups
  readonly onClose?: () => void
}

interface Area {
  readonly onContextMenu?: (event: MouseEvent) => void
  readonly onTouchStart?: (event: TouchEvent) => void
}

const FullContextMenu = later(async () => (await import('./menus/index.ts')).FullContextMenu)

/** The menu is made once something may ask for it, which does not wait for its code. */
export function ContextMenu({ children, ...menu }: ContextMenuProps) {
  const [asked, setAsked] = useState<Asked>()
  const { onContextMenu, onTouchStart } = children.props
  const ask = (event: MouseEvent) => {
    onContextMenu?.(event)
    event.preventDefault()
    event.stopPropagation()
    setAsked({ area: event.currentTarget, event: event.nativeEvent })
  }
  const touch = (event: TouchEvent) => {
    onTouchStart?.(event)
    if (!asked) setAsked({ area: event.currentTarget, event: event.nativeEvent })
  }
  return (
    <>
      {cloneElement(children, { onContextMenu: ask, onTouchStart: touch })}
      {asked && <FullContextMenu asked={asked} {...menu} />}
    </>
  )
}
