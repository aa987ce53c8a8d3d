import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { iconSizes } from './icon-sizes.ts'
import styles from './search-dialog.module.css'
import { thousands } from './thousands.ts'

export interface SearchItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Said behind the label, or below it where it is long. */
  readonly detail?: string | undefined
  readonly keys?: string | undefined
  /** It can be pointed at and says why it cannot be chosen. */
  readonly isDimmed?: boolean
  /** The detail is a reason against it. */
  readonly isWrong?: boolean
}

export interface SearchGroup {
  readonly title: string
  readonly items: readonly SearchItem[]
  /** So many more answer, and are not listed. */
  readonly more?: number
}

interface SearchDialogProps {
  readonly label: string
  readonly query: string
  readonly groups: readonly SearchGroup[]
  /** Said when nothing answers. */
  readonly empty: string
  /** Where on the screen it opens, beside what it is about; else in the middle, with the page dimmed. */
  readonly at?: { readonly x: number; readonly y: number } | undefined
  readonly onQuery: (query: string) => void
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** One field to type in and what answers to it: arrows point, Enter chooses. */
export function SearchDialog({ label, query, groups, empty, at, onQuery, onChoose, onClose }: SearchDialogProps) {
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} data-clear={at !== undefined} />
        <Base.Popup className={styles.popup} data-small={at !== undefined} style={placeOf(at)}>
          <Base.Title className="visually-hidden">{label}</Base.Title>
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={groups.map(({ title, items, more }) => ({ value: title, items, more }))}
            itemToStringValue={(item: SearchItem) => item.label}
            value={query}
            onValueChange={(value, { reason }) => reason !== 'item-press' && onQuery(value)}
            autoHighlight="always"
            keepHighlight
          >
            <div className={styles.field}>
              <Search size={iconSizes.normal} aria-hidden />
              <Autocomplete.Input className={styles.input} aria-label={label} placeholder={label} />
            </div>
            {groups.length === 0 && <p className={styles.empty}>{empty}</p>}
            <Autocomplete.List className={styles.list}>
              {groups.map((group) => (
                <Group key={group.title} group={group} onChoose={onChoose} />
              ))}
            </Autocomplete.List>
            <Foot />
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

interface GroupProps {
  readonly group: SearchGroup
  readonly onChoose: (id: string) => void
}

function Group({ group: { title, items, more = 0 }, onChoose }: GroupProps) {
  return (
    <Autocomplete.Group items={items}>
      <Autocomplete.GroupLabel className={styles.title}>{title}</Autocomplete.GroupLabel>
      {items.map((item) => (
        <Autocomplete.Item
          key={item.id}
          value={item}
          className={styles.item}
          data-dimmed={item.isDimmed}
          data-wrong={item.isWrong}
          aria-disabled={item.isDimmed}
          onClick={() => onChoose(item.id)}
        >
          <span className={styles.icon}>{item.icon}</span>
          <span className={styles.words}>
            <span className={styles.label}>{item.label}</span>
            {item.detail && <span className={styles.detail}>{item.detail}</span>}
          </span>
          {item.keys && <kbd>{item.keys}</kbd>}
        </Autocomplete.Item>
      ))}
      {more > 0 && <p className={styles.more}>{thousands(more)} more. Type more of the name.</p>}
    </Autocomplete.Group>
  )
}

const Foot = () => (
  <footer className={styles.foot} aria-hidden="true">
    <span>
      <kbd>↑</kbd> <kbd>↓</kbd> to point
    </span>
    <span>
      <kbd>Enter</kbd> to choose
    </span>
    <span>
      <kbd>Esc</kbd> to close
    </span>
  </footer>
)

/** Whole on the screen. */
const placeOf = (at: SearchDialogProps['at']): CSSProperties | undefined =>
  at && {
    top: `clamp(8px, ${at.y}px, 100vh - 408px)`,
    left: `clamp(8px, ${at.x}px, 100vw - 368px)`,
  }
