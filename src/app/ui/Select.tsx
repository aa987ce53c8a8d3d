import { Select as Base } from '@base-ui/react/select'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import styles from './field.module.css'
import { iconSizes } from './icon-sizes.ts'
import menuStyles from './menu.module.css'
import { popupRegion } from './popup-region.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Said behind the label, such as a tag. */
  readonly mark?: ReactNode
  /** Said below the label, such as why it does not fit. */
  readonly hint?: string | undefined
}

interface SelectProps {
  readonly id: string
  /** Its name, where no label element names it. */
  readonly label?: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  /** What no value is called; without it a value has to be chosen. */
  readonly none?: string | undefined
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  /** Its list is open from the start. */
  readonly startsOpen?: boolean
  /** Called when the list is closed, after a choice has been told. */
  readonly onClose?: () => void
  readonly onChange: (value: string | undefined) => void
}

/** A list to choose one from. */
export function Select({ id, label, value, choices, none, isWrong = false, describedBy, ...rest }: SelectProps) {
  const { startsOpen = false, onClose, onChange } = rest
  const [isOpen, setIsOpen] = useState(startsOpen)
  const chosen = choices.find((choice) => choice.value === value)
  const items = none === undefined ? choices : [{ value: '', label: none }, ...choices]
  return (
    <Base.Root
      value={value ?? ''}
      defaultOpen={startsOpen}
      onOpenChange={setIsOpen}
      onOpenChangeComplete={(isOpen) => !isOpen && onClose?.()}
      items={items.map((item) => ({ value: item.value, label: item.label }))}
      onValueChange={(next) => onChange(next === '' || next === null ? undefined : next)}
    >
      <Base.Trigger
        id={id}
        className={`${styles.input} ${styles.select}`}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
      >
        <span className={styles.selectValue}>
          <span className={`${styles.selectText} ${chosen ? '' : styles.muted}`} title={chosen?.label}>
            {chosen ? chosen.label : none}
          </span>
          {chosen?.mark}
        </span>
        <ChevronDown size={iconSizes.small} aria-hidden />
      </Base.Trigger>
      {/* It stays in the page when it is closed, where others may be open. */}
      <Base.Portal {...(isOpen && popupRegion('Choices'))}>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={menuStyles.layer}>
          <Base.Popup className={`${menuStyles.popup} ${menuStyles.asWide}`}>
            {items.map((item) => (
              <Base.Item key={item.value} value={item.value} className={menuStyles.item}>
                <span>
                  <Base.ItemText>{item.label}</Base.ItemText>
                  {'hint' in item && item.hint && <span className={menuStyles.hint}>{item.hint}</span>}
                </span>
                {'mark' in item && item.mark}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
