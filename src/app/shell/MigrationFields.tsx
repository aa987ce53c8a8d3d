import type { ImportLevel } from '#core/domain/migration/migration.ts'
import { typeName } from '#core/model/words.ts'
import { Field } from '../ui/Field.tsx'
import ui from '../ui/field.module.css'
import { Select } from '../ui/Select.tsx'
import styles from './migrate.module.css'
import type { useMigration } from './use-migration.ts'

interface MigrationFieldsProps {
  /** As it is chosen so far. */
  readonly migration: ReturnType<typeof useMigration>
}

/** When the content goes where, and what of it. */
export function MigrationFields({ migration }: MigrationFieldsProps) {
  const { steps, step, pickStep, targets, target, pickTarget, choices, set } = migration
  const { level = 'All', startDate = '' } = choices
  return (
    <>
      <Field id="migrate-step" label="Step">
        <Select
          id="migrate-step"
          value={step?.stage}
          choices={steps.map(({ stage, title }) => ({ value: stage, label: title }))}
          onChange={(stage) => stage !== undefined && pickStep(stage)}
        />
      </Field>
      <Field id="migrate-target" label="Into">
        <Select
          id="migrate-target"
          value={target?.id}
          none={target ? undefined : 'No Persistent Chat pool'}
          choices={targets.map((one) => ({ value: one.id, label: one.name, hint: typeName(one) }))}
          onChange={pickTarget}
        />
      </Field>
      <Field id="migrate-level" label="What is imported">
        <Select
          id="migrate-level"
          value={level}
          choices={levels}
          onChange={(chosen) => set({ level: chosen as ImportLevel })}
        />
      </Field>
      <Field id="migrate-start" label="Messages since (optional)">
        <input
          id="migrate-start"
          type="date"
          className={ui.input}
          value={startDate}
          onChange={({ target: { value } }) => set({ startDate: value || undefined })}
        />
      </Field>
    </>
  )
}

const levels: readonly { readonly value: ImportLevel; readonly label: string; readonly hint: string }[] = [
  { value: 'All', label: 'Everything', hint: 'Users, categories, rooms and messages' },
  { value: 'Content', label: 'Messages', hint: 'Level Content' },
  { value: 'RoomDirectory', label: 'The room directory', hint: 'Rooms without their messages' },
  { value: 'Category', label: 'Categories only', hint: 'Rooms stay behind' },
  { value: 'User', label: 'Users only', hint: 'Categories and rooms stay behind' },
]

/** What else happens to files and to the source. */
export function MigrationFlags({ migration }: MigrationFieldsProps) {
  const { source, choices, copiesFiles, preview, set } = migration
  return (
    <div className={styles.flags}>
      <Flag
        label="Copy the uploaded files"
        isOn={copiesFiles}
        isDisabled={preview?.withFiles.length === 0}
        onChange={(isOn) => set({ copiesFiles: isOn })}
      />
      <Flag
        label={`Leave ${source.name} stopped afterwards`}
        isOn={choices.staysStopped === true}
        onChange={(isOn) => set({ staysStopped: isOn })}
      />
    </div>
  )
}

interface FlagProps {
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean | undefined
  readonly onChange: (isOn: boolean) => void
}

function Flag({ label, isOn, isDisabled = false, onChange }: FlagProps) {
  return (
    <label className={styles.flag} data-disabled={isDisabled}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={({ target: { checked } }) => onChange(checked)}
      />
      {label}
    </label>
  )
}
