import { cloneElement, type MouseEvent, type ReactElement, type TouchEvent, useEffect, useState } from 'react'
import { type Again, later } from './later.tsx'
import type { AskedGroups } from './Menu.tsx'
import type { Asked } from './menus/FullContextMenu.tsx'
import { NotComeDialog } from './NotCome.tsx'

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

const FullContextMenu = later(async () => (await import('./menus/index.ts')).FullContextMenu, { Missing: NoMenu })

/** A touch is not yet a wish for the menu. Each new event asks for it again. */
function NoMenu({ asked, again }: { readonly asked: Asked } & Again) {
  const [first] = useState(asked)
  const [isTold, setIsTold] = useState(asked.event.type !== 'touchstart')
  useEffect(() => {
    if (asked !== first) again()
  }, [asked, first, again])
  return isTold && <NotComeDialog again={again} onClose={() => setIsTold(false)} />
}

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
