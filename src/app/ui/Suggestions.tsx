import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useMemo, useState } from 'react'
import fieldStyles from './field.module.css'
import ui from './menu.module.css'
import styles from './picker.module.css'
import { popupRegion } from './popup-region.ts'

interface Suggestion {
  readonly value: string
  /** Said behind it: what it is. */
  readonly hint?: string
}

interface SuggestionsProps {
  readonly id?: string
  readonly label: string
  readonly placeholder: string
  /** Asked once somebody comes to the field. */
  readonly suggestions: () => readonly Suggestion[]
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  /**
   * Called with Enter, on leaving the field, and when a suggestion is picked. Several are separated by line or
   * semicolon.
   */
  readonly onAdd: (texts: readonly string[]) => void
}

const maxShown = 30
const separators = /[\n\t;]+/

/** A field that adds to a list: what is known is suggested, anything may be typed or pasted. */
export function Suggestions(props: SuggestionsProps) {
  const { id, label, placeholder, suggestions, isWrong = false, describedBy, onAdd } = props
  const [text, setText] = useState('')
  const [isUsed, setIsUsed] = useState(false)
  const all = useMemo(() => (isUsed ? suggestions() : []), [isUsed, suggestions])
  const found = useMemo(() => {
    const sought = text.trim().toLowerCase()
    return all.filter(({ value }) => value.toLowerCase().includes(sought)).slice(0, maxShown)
  }, [all, text])
  const add = (typed: string) => {
    const texts = typed.split(separators).flatMap((one) => one.trim() || [])
    setText('')
    if (texts.length > 0) onAdd(texts)
  }
  return (
    <Base.Root<Suggestion>
      items={found}
      filter={null}
      value={text}
      itemToStringValue={({ value }) => value}
      onValueChange={(next, { reason }) => (reason === 'item-press' ? add(next) : setText(next))}
    >
      <Base.Input
        id={id}
        className={fieldStyles.input}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
          if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return
          event.preventDefault()
          add(text)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!separators.test(pasted.trim())) return
          event.preventDefault()
          add(pasted)
        }}
        onFocus={() => setIsUsed(true)}
        onBlur={(event) => {
          if (!event.relatedTarget?.closest('[role=listbox]')) add(text)
        }}
      />
      {found.length > 0 && <List />}
    </Base.Root>
  )
}

function List() {
  return (
    <Base.Portal {...popupRegion('Choices')}>
      <Base.Positioner sideOffset={4} align="start" className={ui.layer}>
        <Base.Popup className={`${ui.popup} ${styles.popup}`}>
          <Base.List className={styles.list}>
            {(one: Suggestion) => (
              <Base.Item key={one.value} value={one} className={ui.item}>
                <span className={styles.text}>{one.value}</span>
                {one.hint && <span className={ui.end}>{one.hint}</span>}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
