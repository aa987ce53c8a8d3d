import { useMemo, useState } from 'react'
import type { PastedRow, RoomPaste } from '#core/edits/paste-rooms.ts'
import { counted, listed, thousands } from '#core/model/words.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useStage } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridCell, GridColumn } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './paste.module.css'

const kinds = ['added', 'changed', 'unclear', 'same'] as const
type Shown = (typeof kinds)[number]

const titles: Readonly<Record<Shown, string>> = {
  added: 'added',
  changed: 'changed',
  unclear: 'not understood',
  same: 'stay as they are',
}

const isShown = ({ outcome, faults }: PastedRow, kind: Shown): boolean =>
  kind === 'unclear' ? faults.length > 0 : outcome === kind

/** Row by row, what pasting would do, and what of it was not understood. */
export function PastePreview({ paste: { rows, categories } }: { readonly paste: RoomPaste }) {
  const [kind, setKind] = useState<Shown>()
  const counts = useMemo(() => kinds.map((one) => rows.filter((row) => isShown(row, one)).length), [rows])
  const listedRows = useMemo(
    () => rows.filter((row) => (kind ? isShown(row, kind) : row.outcome !== 'same' || row.faults.length > 0)),
    [rows, kind],
  )
  const areSeveral = useStage().topology.chatPool.size > 1
  const names = categories.map(({ name }) => name)
  return (
    <section aria-label="What happens">
      <div className={styles.filters}>
        <h3 className={styles.heading}>What happens</h3>
        {kinds.map(
          (one, at) =>
            (counts[at] ?? 0) > 0 && (
              <Button
                key={one}
                size="small"
                look={one === kind ? 'primary' : 'plain'}
                aria-pressed={one === kind}
                onClick={() => setKind(one === kind ? undefined : one)}
              >
                {thousands(counts[at] ?? 0)} {titles[one]}
              </Button>
            ),
        )}
      </div>
      {names.length > 0 && (
        <p className={styles.made} title={names.join('\n')}>
          {counted(names.length, 'category is', 'categories are')} made: {listed(names)}.
        </p>
      )}
      <div className={styles.rows}>
        {listedRows.length === 0 ? (
          <p className={styles.none}>Every row says what is there already.</p>
        ) : (
          <DataGrid
            label="Rows"
            columns={columns}
            rows={listedRows.map(({ number }) => String(number))}
            cell={({ row, column }) => previewCell(listedRows[row], columns[column]?.id, areSeveral)}
            hasHighRows
          />
        )}
      </div>
    </section>
  )
}

const signs = { added: '+', changed: '~', same: '=', leftOut: '–' } as const
const spoken = { added: 'Added', changed: 'Changed', same: 'Stays as it is', leftOut: 'Left out' } as const

const columns: readonly GridColumn[] = [
  { id: 'number', head: 'Row', width: 56 },
  { id: 'name', head: 'Room', width: 160, widest: 320 },
  { id: 'what', head: 'Change', width: 240, widest: Number.POSITIVE_INFINITY },
]

function previewCell(row: PastedRow | undefined, column: string | undefined, areSeveral: boolean): GridCell {
  if (!row) return {}
  const { number, name, outcome, faults } = row
  if (column === 'number') return { className: styles.number, children: number }
  if (column === 'name') {
    return {
      className: styles.name,
      'data-outcome': outcome,
      children: (
        <>
          <span className={styles.sign} role="img" aria-label={spoken[outcome]} title={spoken[outcome]}>
            {signs[outcome]}
          </span>
          <span>{name || 'No name'}</span>
        </>
      ),
    }
  }
  return {
    className: styles.what,
    children: (
      <>
        <span>{wordsOf(row, areSeveral)}</span>
        {faults.map((fault) => (
          <span key={fault} className={styles.fault}>
            <SeverityMark severity="warning" size={iconSizes.small} />
            {fault}
          </span>
        ))}
      </>
    ),
  }
}

/** "Category: Trading · Members: a → a; b". */
function wordsOf({ outcome, chatPool, changes }: PastedRow, areSeveral: boolean): string {
  const told = changes
    .filter(({ field }) => outcome !== 'added' || field.name !== 'name')
    .map(({ field, from, to }) => `${field.title}: ${from === '' ? to : `${from} → ${to}`}`)
  const where = outcome === 'added' && areSeveral && chatPool ? [`on ${chatPool.name}`] : []
  return outcome === 'leftOut' ? 'Left out' : [...where, ...told].join(' · ')
}
