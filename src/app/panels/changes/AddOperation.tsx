import { useState } from 'react'
import { chatPoolsOfStep, type OperationField, operationFields } from '#core/domain/migration/operations.ts'
import { type OperationKind, operationSchema, type Stage } from '#core/model/plan.ts'
import { operationName, typeName } from '#core/model/words.ts'
import { addStepOperation } from '../../commands/stage-edits.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './changes.module.css'

const fieldTitle: Record<OperationField, string> = {
  source: 'From',
  target: 'To',
  chatPool: 'Chat pool',
  reason: 'Reason',
}

interface AddOperationProps {
  readonly before: Stage
  readonly stage: Stage
  readonly onAdded: () => void
}

/** A small form: the kind of operation, then what that kind asks for. */
export function AddOperation({ before, stage, onAdded }: AddOperationProps) {
  const [kind, setKind] = useState<OperationKind>('importChatData')
  const [values, setValues] = useState<Partial<Record<OperationField, string>>>({})
  const fields = operationFields[kind]
  const missing = fields.find((field) => !values[field])
  const chatPools = chatPoolsOfStep(before, stage).map((chatPool) => ({
    value: chatPool.id as string,
    label: chatPool.name,
    hint: typeName(chatPool),
  }))
  const add = () => {
    const wanted = Object.fromEntries(fields.map((field) => [field, values[field]]))
    const { id: _, ...operation } = operationSchema.parse({ id: 'new', kind, ...wanted })
    addStepOperation(stage.id, operation)
    onAdded()
  }
  return (
    <div className={styles.addOperation}>
      <Field id="operation-kind" label="Operation">
        <Select
          id="operation-kind"
          value={kind}
          choices={Object.entries(operationName).map(([value, label]) => ({ value, label }))}
          onChange={(value) => setKind((value as OperationKind | undefined) ?? kind)}
        />
      </Field>
      {fields.map((field) => (
        <OperationPart
          key={field}
          field={field}
          value={values[field]}
          chatPools={chatPools}
          onChange={(value) => setValues({ ...values, [field]: value })}
        />
      ))}
      <Button disabledReason={missing && `Say first: ${fieldTitle[missing].toLowerCase()}.`} onClick={add}>
        Add operation
      </Button>
    </div>
  )
}

interface OperationPartProps {
  readonly field: OperationField
  readonly value: string | undefined
  readonly chatPools: readonly Choice[]
  readonly onChange: (value: string) => void
}

function OperationPart({ field, value, chatPools, onChange }: OperationPartProps) {
  const id = `operation-${field}`
  return (
    <Field id={id} label={fieldTitle[field]}>
      {field === 'reason' ? (
        <TextInput id={id} value={value ?? ''} onCommit={onChange} />
      ) : (
        <Select
          id={id}
          value={value}
          none="Choose…"
          choices={chatPools}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      )}
    </Field>
  )
}
