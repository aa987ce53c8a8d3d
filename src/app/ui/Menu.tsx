import { Menu as Base } from '@base-ui/react/menu'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import styles from './ui.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Said beside it: a shortcut or a state. */
  readonly end?: string | undefined
  /** Said below it: why it cannot be chosen, or what it brings. */
  readonly hint?: string | undefined
  readonly isDisabled?: boolean
  readonly onSelect: () => void
}

interface MenuProps {
  readonly trigger: ReactElement
  /** Items in groups, with a line between two groups. */
  readonly groups: readonly (readonly MenuItem[])[]
}

export function Menu({ trigger, groups }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" style={{ zIndex: 50 }}>
          <Base.Popup className={styles.popup}>
            {groups
              .filter((group) => group.length > 0)
              .map((group, index) => (
                <Fragment key={group[0]?.id}>
                  {index > 0 && <Base.Separator className={styles.divider} />}
                  {group.map((item) => (
                    <Base.Item
                      key={item.id}
                      className={styles.item}
                      disabled={item.isDisabled ?? false}
                      onClick={item.onSelect}
                    >
                      {item.icon}
                      <span>
                        {item.label}
                        {item.hint && <span className={styles.hint}>{item.hint}</span>}
                      </span>
                      {item.end && <span className={styles.end}>{item.end}</span>}
                    </Base.Item>
                  ))}
                </Fragment>
              ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
