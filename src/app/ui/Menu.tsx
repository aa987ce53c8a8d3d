import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { iconSizes } from './icon-sizes.ts'
import styles from './menu.module.css'
import { popupRegion } from './popup-region.ts'

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
interface Submenu {
  readonly id: string
  readonly label: string
  readonly groups: MenuGroups
}

/** Items in groups, with a line between two groups. */
export type MenuGroups = readonly (readonly (MenuItem | Submenu)[])[]

/** A function is asked when the menu opens, so that it says what holds then. */
export type AskedGroups = MenuGroups | (() => MenuGroups)

interface MenuProps {
  readonly trigger: ReactElement
  readonly groups: AskedGroups
}

export function Menu({ trigger, groups }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <MenuPopup groups={groups} />
    </Base.Root>
  )
}

interface MenuPopupProps {
  readonly groups: AskedGroups
  /** Below what opens it, beside an item, or where the pointer is. */
  readonly place?: 'below' | 'beside' | 'pointer'
  /** Counts how often it was opened, so that it is asked anew also where it was still about to close. */
  readonly opening?: number
}

/** What a menu shows once it is open. */
export function MenuPopup({ groups, place = 'below', opening }: MenuPopupProps) {
  const Positioner = place === 'pointer' ? ContextMenu.Positioner : Base.Positioner
  return (
    <Base.Portal {...(place !== 'beside' && popupRegion('Menu'))}>
      <Positioner
        sideOffset={place === 'below' ? 6 : 2}
        alignOffset={place === 'beside' ? -6 : 0}
        align="start"
        className={styles.layer}
      >
        {/* What is higher than the window scrolls, also where nothing in it has the focus yet. */}
        <Base.Popup className={styles.popup} tabIndex={0}>
          <Entries key={opening} groups={groups} />
        </Base.Popup>
      </Positioner>
    </Base.Portal>
  )
}

function Entries({ groups }: { readonly groups: AskedGroups }) {
  const asked = typeof groups === 'function' ? groups() : groups
  return asked
    .filter((group) => group.length > 0)
    .map((group, index) => (
      <Fragment key={group[0]?.id}>
        {index > 0 && <Base.Separator className={styles.divider} />}
        {group.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </Fragment>
    ))
}

function Entry({ item }: { readonly item: MenuItem | Submenu }) {
  if ('groups' in item) {
    return (
      <Base.SubmenuRoot>
        <Base.SubmenuTrigger className={styles.item}>
          <span>{item.label}</span>
          <ChevronRight size={iconSizes.small} className={styles.end} aria-hidden />
        </Base.SubmenuTrigger>
        <MenuPopup groups={item.groups} place="beside" />
      </Base.SubmenuRoot>
    )
  }
  const { isChecked, isDisabled = false, onSelect } = item
  if (isChecked === undefined) {
    return (
      <Base.Item className={styles.item} disabled={isDisabled} onClick={onSelect}>
        <Words item={item} />
      </Base.Item>
    )
  }
  return (
    <Base.CheckboxItem
      className={styles.item}
      checked={isChecked}
      disabled={isDisabled}
      closeOnClick
      onCheckedChange={onSelect}
    >
      <Words item={item} />
    </Base.CheckboxItem>
  )
}

function Words({ item: { icon, label, hint, end, isChecked } }: { readonly item: MenuItem }) {
  return (
    <>
      {icon}
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {isChecked && <Check size={iconSizes.small} className={styles.checked} aria-hidden />}
      {end && <span className={styles.end}>{end}</span>}
    </>
  )
}
