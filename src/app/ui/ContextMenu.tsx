import { ContextMenu as Base } from '@base-ui/react/context-menu'
import { type ReactElement, useState } from 'react'
import { type AskedGroups, MenuPopup } from './Menu.tsx'

interface ContextMenuProps {
  /** What a right click, a long touch or the menu key is about. */
  readonly children: ReactElement
  readonly groups: AskedGroups
  readonly onClose?: () => void
}

export function ContextMenu({ children, groups, onClose }: ContextMenuProps) {
  const [opening, setOpening] = useState(0)
  return (
    <Base.Root onOpenChange={(isOpen) => (isOpen ? setOpening((times) => times + 1) : onClose?.())}>
      <Base.Trigger render={children} />
      <MenuPopup groups={groups} place="pointer" opening={opening} />
    </Base.Root>
  )
}
