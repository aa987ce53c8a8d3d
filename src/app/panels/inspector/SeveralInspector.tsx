import { commonFields } from '#core/model/common-fields.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { capital, counted, kindName, listed } from '#core/model/words.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { Fields } from './FieldGroups.tsx'
import styles from './inspector.module.css'

const noFindings: readonly Finding[] = []

/** Several entities together: an edit sets the field in each of them, as one step. */
export function SeveralInspector({ entities }: { readonly entities: readonly Entity[] }) {
  const fields = commonFields(entities)
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <div>
          <h2>{counted(entities.length, 'object')} selected</h2>
          <p>{capital(kindsIn(entities))}</p>
        </div>
      </header>
      {fields.length === 0 ? (
        <p className={styles.note}>They have no field in common that could be set together.</p>
      ) : (
        <>
          <p className={styles.note}>What you set here is set in each of them, as one step.</p>
          <Fields entities={entities} fields={fields} findings={noFindings} />
        </>
      )}
      <div className={styles.actions}>
        <CommandTextButton id="remove" size="small">
          Remove them from this stage
        </CommandTextButton>
      </div>
    </div>
  )
}

/** "2 pools and 1 chat pool". */
function kindsIn(entities: readonly Entity[]): string {
  const kinds = [...new Set(entities.map(({ kind }) => kind))]
  return listed(
    kinds.map((kind) => {
      const count = entities.filter((entity) => entity.kind === kind).length
      return kind === 'users'
        ? counted(count, 'group of users', 'groups of users')
        : counted(count, kindName[kind], pluralOf(kindName[kind]))
    }),
  )
}

const pluralOf = (name: string): string => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`)
