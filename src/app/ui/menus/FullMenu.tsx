import { Menu as Base } from '@base-ui/react/menu'
import type { MenuProps } from '../Menu.tsx'
import { MenuPopup } from './MenuPopup.tsx'

export function FullMenu({ trigger, groups }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <MenuPopup groups={groups} />
    </Base.Root>
  )
}
