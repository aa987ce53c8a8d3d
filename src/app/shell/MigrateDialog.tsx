import { useMemo, useRef, useState } from 'react'
import { type ImportLevel, type Migration, targetsOf } from '#core/domain/migration/migration.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { typeName } from '#core/model/words.ts'
import { previewOf } from '#core/views/previews/migration-preview.ts'
import { usePlan, useStage } from '../store/derived.ts'
import type { Answers } from '../store/dialogs.ts'
import { type MigrationStep, migrationSteps } from '../store/migration.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import ui from '../ui/field.module.css'
import { Select } from '../ui/Select.tsx'
import { MigrationFacts } from './MigrationFacts.tsx'
import { MigrationNames } from './MigrationNames.tsx'
import styles from './migrate.module.css'

interface MigrateDialogProps {
  readonly source: ChatPool
  readonly onAnswer: (answer: Answers['migrate']) => void
  readonly onClose: () => void
}

type Choices = Omit<Migration, 'stage' | 'source' | 'target'>

/** Moves the content of a Group Chat pool into Persistent Chat: everything that it brings is seen before it is done. */
export function MigrateDialog({ source, onAnswer, onClose }: MigrateDialogProps) {
  const plan = usePlan()
  const shown = useStage()
  const steps = useMemo(() => migrationSteps(plan, source.id, shown.id), [plan, source, shown])
  const [picked, setPicked] = useState(firstStep(steps, shown.id))
  const step = steps.find(({ stage }) => stage === picked) ?? steps[0]
  const targets = step ? targetsOf(step.plan, step.stage) : []
  const [wanted, setWanted] = useState<string>()
  const target = targets.find(({ id }) => id === wanted) ?? targets[0]
  const [choices, setChoices] = useState<Choices>({ copiesFiles: true, staysStopped: true })
  const migration = useMemo(
    () => step && target && { ...choices, stage: step.stage, source: source.id, target: target.id },
    [choices, step, source, target],
  )
  const preview = useMemo(() => step && migration && previewOf(step.plan, migration), [step, migration])
  const copiesFiles = choices.copiesFiles && (preview?.withFiles.length ?? 0) > 0
  const fields = useRef<HTMLDivElement>(null)
  const submit = () => {
    if (step && migration && target) onAnswer({ step, migration: { ...migration, copiesFiles }, target })
  }
  return (
    <Dialog
      title={`Migrate the content of ${source.name}`}
      text="Nothing changes until you confirm. It is one step, and one undo takes it back."
      focus={() => fields.current?.querySelector('button') ?? null}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabledReason={reasonAgainst(step, target)} onClick={submit}>
            Migrate content
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.choices}>
        <Field id="migrate-step" label="Step">
          <Select
            id="migrate-step"
            value={step?.stage}
            choices={steps.map(({ stage, title }) => ({ value: stage, label: title }))}
            onChange={(stage) => stage !== undefined && setPicked(stage)}
          />
        </Field>
        <Field id="migrate-target" label="Into">
          <Select
            id="migrate-target"
            value={target?.id}
            none={target ? undefined : 'No Persistent Chat pool'}
            choices={targets.map((one) => ({ value: one.id, label: one.name, hint: typeName(one) }))}
            onChange={setWanted}
          />
        </Field>
        <Field id="migrate-level" label="What is imported">
          <Select
            id="migrate-level"
            value={choices.level ?? 'All'}
            choices={levels}
            onChange={(level) => setChoices({ ...choices, level: level as ImportLevel })}
          />
        </Field>
        <Field id="migrate-start" label="Messages since (optional)">
          <input
            id="migrate-start"
            type="date"
            className={ui.input}
            value={choices.startDate ?? ''}
            onChange={({ target: { value } }) => setChoices({ ...choices, startDate: value || undefined })}
          />
        </Field>
      </div>
      <div className={styles.flags}>
        <Flag
          label="Copy the uploaded files"
          isOn={copiesFiles === true}
          isDisabled={preview?.withFiles.length === 0}
          onChange={(isOn) => setChoices({ ...choices, copiesFiles: isOn })}
        />
        <Flag
          label={`Leave ${source.name} stopped afterwards`}
          isOn={choices.staysStopped === true}
          onChange={(isOn) => setChoices({ ...choices, staysStopped: isOn })}
        />
      </div>
      {!target && (
        <p className={styles.lack}>
          There is no Lync 2013 Persistent Chat pool in this step. Close this, add one in the stage before, and come
          back.
        </p>
      )}
      {preview && migration && step && (
        <>
          <MigrationNames preview={preview} />
          <MigrationFacts preview={preview} plan={step.plan} migration={{ ...migration, copiesFiles }} />
        </>
      )}
    </Dialog>
  )
}

/** The step that leads to the shown stage, else the next one. */
const firstStep = (steps: readonly MigrationStep[], shown: string): string | undefined =>
  (steps.find(({ stage }) => stage === shown) ?? steps[0])?.stage

function reasonAgainst(step: MigrationStep | undefined, target: ChatPool | undefined): string | undefined {
  if (!step) return 'There is no step that it could belong to.'
  return target ? undefined : 'Add a Lync 2013 Persistent Chat pool first.'
}

const levels: readonly { readonly value: ImportLevel; readonly label: string; readonly hint: string }[] = [
  { value: 'All', label: 'Everything', hint: 'Users, categories, rooms and messages' },
  { value: 'Content', label: 'Messages', hint: 'Level Content' },
  { value: 'RoomDirectory', label: 'The room directory', hint: 'Rooms without their messages' },
  { value: 'Category', label: 'Categories only', hint: 'Rooms stay behind' },
  { value: 'User', label: 'Users only', hint: 'Categories and rooms stay behind' },
]

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
