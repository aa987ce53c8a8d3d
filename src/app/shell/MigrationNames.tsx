import { useMemo, useState } from 'react'
import { counted, thousands } from '#core/model/words.ts'
import {
  type ArrivalNote,
  type ArrivingContent,
  arrivalNotes,
  type MigrationPreview,
} from '#core/views/previews/migration-preview.ts'
import { KindIcon } from '../marks/KindIcon.tsx'
import { Button } from '../ui/Button.tsx'
import { Pill } from '../ui/Chip.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { SearchInput } from '../ui/SearchInput.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './migrate.module.css'

const noteName: Readonly<Record<ArrivalNote, string>> = {
  tooLong: 'too long',
  clashes: 'name taken by another kind',
  overwrites: 'overwriting',
  sameName: 'same name twice',
  long: 'nearly too long',
  invitationsOff: 'invitations off',
  renamed: 'renamed',
}

const severityOf: Readonly<Record<ArrivalNote, 'error' | 'warning' | 'info'>> = {
  tooLong: 'error',
  clashes: 'error',
  overwrites: 'warning',
  sameName: 'warning',
  long: 'warning',
  invitationsOff: 'warning',
  renamed: 'info',
}

/** Every category and room with the name that it arrives with; those with something to look at can be picked out. */
export function MigrationNames({ preview }: { readonly preview: MigrationPreview }) {
  const [note, setNote] = useState<ArrivalNote>()
  const [filter, setFilter] = useState('')
  const rows = useMemo(() => chosen(preview.arriving, note, filter), [preview, note, filter])
  const categories = preview.arriving.filter(({ content }) => content.kind === 'category').length
  const rooms = preview.arriving.length - categories
  return (
    <section aria-label="Names">
      <h3 className={styles.heading}>
        {counted(categories, 'category', 'categories')} and {counted(rooms, 'room')} arrive
      </h3>
      <div className={styles.filters}>
        <div className={styles.search}>
          <SearchInput label="Find a name" value={filter} onChange={setFilter} />
        </div>
        {arrivalNotes
          .filter((one) => preview.counts[one] > 0)
          .map((one) => (
            <Button
              key={one}
              size="small"
              look={one === note ? 'primary' : 'plain'}
              aria-pressed={one === note}
              onClick={() => setNote(one === note ? undefined : one)}
            >
              {thousands(preview.counts[one])} {noteName[one]}
            </Button>
          ))}
      </div>
      <div className={styles.names}>
        {rows.length === 0 && <p className={styles.none}>No category or room matches.</p>}
        <VirtualList
          label="Names after the import"
          rows={rows}
          keyOf={({ content }) => content.id}
          heightOf={() => 34}
          current={undefined}
          isOnlyRead
          render={(row) => <NameRow row={row} />}
        />
      </div>
    </section>
  )
}

function chosen(arriving: readonly ArrivingContent[], note: ArrivalNote | undefined, filter: string) {
  const wanted = filter.trim().toLowerCase()
  return arriving.filter(
    ({ content, name, path, notes }) =>
      (note === undefined || notes.includes(note)) &&
      `${path} / ${content.name} ${name}`.toLowerCase().includes(wanted),
  )
}

function NameRow({ row: { content, path, name, notes } }: { readonly row: ArrivingContent }) {
  return (
    <div className={styles.name}>
      <KindIcon kind={content.kind} size={iconSizes.small} />
      <span className={styles.was} title={path ? `${path} / ${content.name}` : content.name}>
        {path && <span className={styles.path}>{path} / </span>}
        {content.name}
      </span>
      <span className={styles.is} title={name}>
        {name === content.name ? <span className={styles.path}>keeps its name</span> : `→ ${name}`}
      </span>
      <span className={styles.notes}>
        {notes
          .filter((note) => note !== 'renamed')
          .map((note) => (
            <Pill key={note} severity={severityOf[note]}>
              {noteName[note]}
            </Pill>
          ))}
      </span>
    </div>
  )
}
