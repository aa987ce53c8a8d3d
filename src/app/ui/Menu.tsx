import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { whenReached } from './when-reached.tsx'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Said beside it: a shortcut or a state. */
  readonly end?: string | undefined
  /** Said below it: why it cannot be chosen, or what it brings. */
  readonly hint?: string | undefined
  readonly isDisabled?: boolean
  /** Of something that is on or off. */
  readonly isChecked?: boolean | undefined
  readonly onSelect: () => void
}

/** A menu that opens beside its item. */
export interface Submenu {
  readonly id: string
  readonly label: string
  readonly groups: MenuGroups
}

/** Items in groups, with a line between two groups. */
export type MenuGroups = readonly (readonly (MenuItem | Submenu)[])[]

/** A function is asked when the menu opens, so that it says what holds then. */
export type AskedGroups = MenuGroups | (() => MenuGroups)

export interface MenuProps {
  readonly trigger: ReactElement<{ readonly 'aria-haspopup'?: 'menu'; readonly 'aria-expanded'?: boolean }>
  readonly groups: AskedGroups
}

export const Menu = whenReached<MenuProps>(
  async () => (await import('./menus/index.ts')).FullMenu,
  ({ trigger }) => cloneElement(trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false }),
)
