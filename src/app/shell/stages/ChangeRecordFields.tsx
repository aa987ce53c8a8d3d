import { type ChangeRecord, changeFields, changeTitle } from '#core/model/plan.ts'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import styles from './change-record.module.css'

type Texts = Readonly<Record<keyof ChangeRecord, string>>

interface ChangeRecordFieldsProps {
  readonly texts: Texts
  readonly onChange: (texts: Texts) => void
}

const long: ReadonlySet<keyof ChangeRecord> = new Set(['downtime', 'pointOfNoReturn', 'wayBack'])

/** The texts of a record of a change, where it says nothing empty ones. */
export const textsOf = (record: ChangeRecord = {}): Texts =>
  Object.fromEntries(changeFields.map((name) => [name, record[name] ?? ''])) as Texts

/** What a change board has to know of the step that leads to a stage. */
export function ChangeRecordFields({ texts, onChange }: ChangeRecordFieldsProps) {
  return (
    <fieldset className={styles.record}>
      <legend className={styles.title}>For the change board: the step that leads here</legend>
      {changeFields.map((name) => {
        const input = {
          id: `change-${name}`,
          className: ui.input,
          value: texts[name],
          onChange: (event: { target: { value: string } }) => onChange({ ...texts, [name]: event.target.value }),
        }
        return (
          <div key={name} className={long.has(name) ? styles.wide : undefined}>
            <Field id={input.id} label={changeTitle(name)}>
              {long.has(name) ? <textarea rows={1} {...input} /> : <input type="text" {...input} />}
            </Field>
          </div>
        )
      })}
    </fieldset>
  )
}
