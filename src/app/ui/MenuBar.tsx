import { Menu as Base } from '@base-ui/react/menu'
import { Menubar } from '@base-ui/react/menubar'
import { type AskedGroups, MenuPopup } from './Menu.tsx'
import styles from './menu.module.css'

interface MenuBarProps {
  readonly label: string
  readonly menus: readonly { readonly title: string; readonly groups: AskedGroups }[]
}

/** Menus in a row: arrows go from one to the next. */
export function MenuBar({ label, menus }: MenuBarProps) {
  return (
    <Menubar className={styles.menuBar} aria-label={label}>
      {menus.map(({ title, groups }) => (
        <Base.Root key={title}>
          <Base.Trigger className={styles.menuBarItem}>{title}</Base.Trigger>
          <MenuPopup groups={groups} />
        </Base.Root>
      ))}
    </Menubar>
  )
}
