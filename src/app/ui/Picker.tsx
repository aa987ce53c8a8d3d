import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown } from 'lucide-react'
import { type ReactElement, type ReactNode, useMemo, useState } from 'react'
import ui from './field.module.css'
import { iconSizes } from './icon-sizes.ts'
import menuStyles from './menu.module.css'
import styles from './picker.module.css'
import { popupRegion } from './popup-region.ts'
import type { Choice } from './Select.tsx'
import { thousands } from './thousands.ts'

interface PickerProps {
  readonly id?: string
  /** Its name, where no label element names it, and that of the field that searches in it. */
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  /** What no value is called; without it a value has to be chosen. */
  readonly none?: string | undefined
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  /** Said below a choice, asked only when it is shown. */
  readonly hintOf?: (value: string) => string | undefined
  /** In place of the usual field: what opens the list. */
  readonly trigger?: ReactElement
  readonly onOpen?: () => void
  /** Its list is open from the start. */
  readonly startsOpen?: boolean
  /** Called when the list is closed, after a choice has been told. */
  readonly onClose?: () => void
  readonly onChange: (value: string | undefined) => void
}

const maxShown = 100

/** The same functions each time, as the list is gone through for another one. */
const hasSameValue = (one: Choice, other: Choice): boolean => one.value === other.value
const labelOf = ({ label }: Choice): string => label

/** A list to choose one from that can be searched; of a long one, the first that match. */
export function Picker(props: PickerProps) {
  const { label, value, choices, none, hintOf, trigger, onOpen, startsOpen = false, onClose, onChange } = props
  const [text, setText] = useState('')
  const chosen = choices.find((choice) => choice.value === value)
  const noneChoice = useMemo(() => (none === undefined ? undefined : { value: '', label: none }), [none])
  const found = useMemo(() => {
    const sought = text.trim().toLowerCase()
    const all = noneChoice === undefined || sought !== '' ? choices : [noneChoice, ...choices]
    return sought === '' ? all : all.filter((choice) => choice.label.toLowerCase().includes(sought))
  }, [choices, noneChoice, text])
  const more = found.length - maxShown
  return (
    <Base.Root<Choice>
      items={more > 0 ? found.slice(0, maxShown) : found}
      filter={null}
      value={chosen ?? noneChoice ?? null}
      isItemEqualToValue={hasSameValue}
      itemToStringLabel={labelOf}
      inputValue={text}
      onInputValueChange={setText}
      onOpenChange={(isOpen) => {
        setText('')
        if (isOpen) onOpen?.()
      }}
      defaultOpen={startsOpen}
      onOpenChangeComplete={(isOpen) => !isOpen && onClose?.()}
      onValueChange={(next) => next && onChange(next.value === '' ? undefined : next.value)}
      autoHighlight
    >
      {trigger ? <Base.Trigger render={trigger} aria-label={label} /> : <Opener {...props} chosen={chosen} />}
      <Base.Portal {...popupRegion('Choices')}>
        <Base.Positioner sideOffset={4} align="start" className={menuStyles.layer}>
          <Found label={label} text={text} more={more} hintOf={hintOf} isGoneAfter={startsOpen} />
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** The usual field: it says what is chosen, and opens the list. */
function Opener(props: PickerProps & { readonly chosen: Choice | undefined }) {
  const { id, label, none, isWrong = false, describedBy, chosen } = props
  return (
    <Base.Trigger
      id={id}
      className={`${ui.input} ${ui.select}`}
      aria-label={id === undefined ? label : undefined}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      title={chosen?.label}
    >
      <span className={ui.selectValue}>
        {chosen ? <span className={styles.chosen}>{chosen.label}</span> : <span className={ui.muted}>{none}</span>}
        {chosen?.mark}
      </span>
      <ChevronDown size={iconSizes.small} aria-hidden />
    </Base.Trigger>
  )
}

interface FoundProps {
  readonly label: string
  readonly text: string
  /** So many more match. */
  readonly more: number
  readonly hintOf: PickerProps['hintOf']
  /** Whoever opened it goes on by himself: nothing is left of it to have the focus. */
  readonly isGoneAfter: boolean
}

/** The field that is typed into, and what matches. */
function Found({ label, text, more, hintOf, isGoneAfter }: FoundProps) {
  return (
    <Base.Popup
      className={`${menuStyles.popup} ${styles.popup}`}
      aria-label={label}
      {...(isGoneAfter && { finalFocus: false })}
    >
      <Base.Input
        className={`${ui.input} ${styles.search}`}
        placeholder="Type to search"
        aria-label={`Search: ${label}`}
      />
      <Base.Empty className={styles.note}>
        {text === '' ? 'There is none in this stage.' : `None matches ‘${text}’.`}
      </Base.Empty>
      <Base.List className={styles.list}>
        {(choice: Choice) => (
          <Base.Item key={choice.value} value={choice} className={menuStyles.item}>
            <ItemText
              choice={choice}
              hint={choice.value === '' ? undefined : (hintOf?.(choice.value) ?? choice.hint)}
            />
          </Base.Item>
        )}
      </Base.List>
      {more > 0 && <p className={styles.note}>{thousands(more)} more: type to narrow the list.</p>}
    </Base.Popup>
  )
}

function ItemText({ choice, hint }: { readonly choice: Choice; readonly hint: ReactNode }) {
  return (
    <>
      <span className={styles.text}>
        {choice.label}
        {hint && <span className={menuStyles.hint}>{hint}</span>}
      </span>
      {choice.mark}
      <Base.ItemIndicator className={styles.check}>
        <Check size={iconSizes.small} aria-hidden />
      </Base.ItemIndicator>
    </>
  )
}
