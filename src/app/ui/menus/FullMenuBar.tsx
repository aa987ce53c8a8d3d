import { Menu as Base } from '@base-ui/react/menu'
import { Menubar } from '@base-ui/react/menubar'
import type { MenuBarProps } from '../MenuBar.tsx'
import styles from '../menu.module.css'
import { MenuPopup } from './MenuPopup.tsx'

export function FullMenuBar({ label, menus }: MenuBarProps) {
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
