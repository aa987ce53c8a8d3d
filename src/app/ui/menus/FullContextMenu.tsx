import { ContextMenu as Base } from '@base-ui/react/context-menu'
import { useEffect, useRef, useState } from 'react'
import type { AskedGroups } from '../Menu.tsx'
import { MenuPopup } from './MenuPopup.tsx'

interface FullContextMenuProps {
  /** The last event by which the menu was asked for, or may be by what follows it, and what that is about. */
  readonly asked: Asked
  readonly groups: AskedGroups
  readonly onClose?: (() => void) | undefined
}

export interface Asked {
  readonly area: Element
  readonly event: Event
}

/** What the area was asked is asked of a trigger of its own, so that the area is there before this is. */
export function FullContextMenu({ asked, groups, onClose }: FullContextMenuProps) {
  const [opening, setOpening] = useState(0)
  const trigger = useRef<HTMLSpanElement>(null)
  const { area, event } = asked
  useEffect(() => void trigger.current?.dispatchEvent(again(event)), [event])
  useEffect(() => {
    const follow = (touch: Event) => trigger.current?.dispatchEvent(again(touch))
    for (const type of touches) area.addEventListener(type, follow, { passive: true })
    return () => {
      for (const type of touches) area.removeEventListener(type, follow)
    }
  }, [area])
  return (
    <Base.Root onOpenChange={(isOpen) => (isOpen ? setOpening((times) => times + 1) : onClose?.())}>
      <Base.Trigger render={<span ref={trigger} hidden />} />
      <MenuPopup groups={groups} place="pointer" opening={opening} />
    </Base.Root>
  )
}

/** By a long press a finger asks, too. */
const touches = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const

/** The same event, to be told somewhere else, and there alone. */
const again = (event: Event): Event =>
  new (event.constructor as new (type: string, like: EventInit) => Event)(event.type, event)
