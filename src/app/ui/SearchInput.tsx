import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import styles from './field.module.css'
import { iconSizes } from './icon-sizes.ts'

interface SearchInputProps {
  readonly label: string
  readonly value: string
  readonly autoFocus?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly onChange: (text: string) => void
}

/** A field that filters while one types; Escape empties it. */
export function SearchInput({ label, value, autoFocus, inputRef, onChange }: SearchInputProps) {
  return (
    <div className={styles.search}>
      <Search size={iconSizes.small} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: it is the first control of a dialog that was asked for
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
    </div>
  )
}
