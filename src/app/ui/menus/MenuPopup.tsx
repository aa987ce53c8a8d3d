import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import { iconSizes } from '../icon-sizes.ts'
import type { AskedGroups, MenuItem, Submenu } from '../Menu.tsx'
import styles from '../menu.module.css'
import { popupRegion } from '../popup-region.ts'

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
