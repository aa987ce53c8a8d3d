import { ContextMenu as Base } from '@base-ui/react/context-menu'
import type { ReactElement } from 'react'
import { type AskedGroups, MenuPopup } from './Menu.tsx'

interface ContextMenuProps {
  /** What a right click, a long touch or the menu key is about. */
  readonly children: ReactElement
  readonly groups: AskedGroups
  readonly onClose?: () => void
}

export function ContextMenu({ children, groups, onClose }: ContextMenuProps) {
  return (
    <Base.Root onOpenChange={(isOpen) => !isOpen && onClose?.()}>
      <Base.Trigger render={children} />
      <MenuPopup groups={groups} place="pointer" />
    </Base.Root>
  )
}
