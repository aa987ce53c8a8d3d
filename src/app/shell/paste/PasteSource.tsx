import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Select } from '../../ui/Select.tsx'
import styles from './paste.module.css'
import type { usePaste } from './use-paste.ts'

/** The rows as text, where they go, and whether the first of them is one. */
export function PasteSource({ paste }: { readonly paste: ReturnType<typeof usePaste> }) {
  const { text, rows, headings, chatPools } = paste
  return (
    <div className={styles.given}>
      <Field id="paste-rows" label="Rows">
        <textarea
          id="paste-rows"
          className={`${ui.input} ${styles.text}`}
          rows={rows.length === 0 ? 8 : 3}
          spellCheck={false}
          wrap="off"
          placeholder={'Name\tCategory\tType\tMembers'}
          value={text}
          onChange={(event) => paste.rewrite(event.target.value)}
        />
      </Field>
      <div className={styles.options}>
        <Field id="paste-pool" label="Rows that name no chat pool go to">
          <Select
            id="paste-pool"
            value={paste.wanted}
            none="None: leave them out"
            choices={chatPools.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => paste.setWanted(chatPools.find((one) => one.id === id)?.id)}
          />
        </Field>
        {paste.canBeHeaded && (
          <label className={styles.flag}>
            <input
              type="checkbox"
              checked={headings !== undefined}
              onChange={(event) => paste.headed(event.target.checked)}
            />
            The first row has the headings
          </label>
        )}
      </div>
    </div>
  )
}
