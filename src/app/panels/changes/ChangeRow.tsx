import { memo } from 'react'
import type { Stage } from '#core/model/plan.ts'
import { listed } from '#core/model/words.ts'
import type { FieldChange } from '#core/views/changes/field-changes.ts'
import type { StageChange } from '#core/views/changes/stage-change.ts'
import { showChange } from '../../commands/comparing.ts'
import { ChangeSign } from '../../marks/ChangeMark.tsx'
import styles from './changes.module.css'

/** One change: a click leads to what it is about. */
export const ChangeRow = memo(function ChangeRow({
  change,
  from,
}: {
  readonly change: StageChange
  readonly from: Stage
}) {
  const { type, text, subject, fields, count } = change
  const isTold = subject !== undefined && count === 1
  return (
    <li>
      <button type="button" className={styles.change} onClick={() => showChange(change, from)}>
        <ChangeSign type={type} />
        <span className={styles.text}>
          {isTold ? subject : text}
          {isTold && fields.map((field) => <FieldLine key={field.title} field={field} />)}
        </span>
      </button>
    </li>
  )
})

/** "Privacy  Scoped → Closed", "Members  + Ann  − Bob", "Servers  pc02 is no longer active". */
function FieldLine({ field }: { readonly field: FieldChange }) {
  return (
    <span className={styles.field}>
      <span className={styles.fieldTitle}>{field.title}</span>
      {'from' in field ? (
        <>
          <del>{field.from}</del>
          <span aria-hidden="true">→</span>
          <ins>{field.to}</ins>
        </>
      ) : (
        <>
          {field.changed.length > 0 && (
            <ins>
              {listed(
                field.changed.map(({ text }) => text),
                8,
              )}
            </ins>
          )}
          {field.added.length > 0 && <ins>+ {listed(field.added, 8)}</ins>}
          {field.removed.length > 0 && <del>− {listed(field.removed, 8)}</del>}
          {field.added.length + field.removed.length + field.changed.length === 0 && <span>in another order</span>}
        </>
      )}
    </span>
  )
}
