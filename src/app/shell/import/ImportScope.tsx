import { type EditScope, editScopes } from '#core/edits/edit.ts'
import type { ScopedStages } from '../../commands/importing/reading.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { editScopeTitles, stagesChanged } from '../edit-scope-words.ts'
import styles from './import.module.css'

interface ImportScopeProps {
  readonly scope: EditScope
  /** As far as that is known: the stages that each scope changes. */
  readonly stages: ScopedStages | undefined
  readonly onChange: (scope: EditScope) => void
}

/** Which stages an import applies to, where it would reach others than the one it is brought into. */
export function ImportScope({ scope, stages, onChange }: ImportScopeProps) {
  const inWords = (one: EditScope) => stages && stagesChanged(stages[one], one === 'later' ? stages.this : undefined)
  return (
    <Field id="import-scope" label="Which stages does this change apply to?">
      <Select
        id="import-scope"
        value={scope}
        describedBy="import-scope-stages"
        choices={editScopes.map((one) => ({ value: one, label: editScopeTitles[one], hint: inWords(one) }))}
        onChange={(chosen) => onChange(editScopes.find((one) => one === chosen) ?? scope)}
      />
      <p id="import-scope-stages" className={styles.hint}>
        {inWords(scope)}
      </p>
    </Field>
  )
}
