import type { AskedGroups } from './Menu.tsx'
import styles from './menu.module.css'
import { whenReached } from './when-reached.tsx'

export interface MenuBarProps {
  readonly label: string
  readonly menus: readonly { readonly title: string; readonly groups: AskedGroups }[]
}

/** Menus in a row: arrows go from one to the next. */
export const MenuBar = whenReached<MenuBarProps>(
  async () => (await import('./menus/index.ts')).FullMenuBar,
  ({ label, menus }) => (
    <div role="menubar" className={styles.menuBar} aria-label={label} aria-orientation="horizontal">
      {menus.map(({ title }, at) => (
        <button
          key={title}
          type="button"
          role="menuitem"
          className={styles.menuBarItem}
          aria-haspopup="menu"
          aria-expanded={false}
          tabIndex={at === 0 ? 0 : -1}
        >
          {title}
        </button>
      ))}
    </div>
  ),
)
