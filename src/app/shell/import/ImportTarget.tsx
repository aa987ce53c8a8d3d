import type { Plan, StageId } from '#core/model/plan.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

interface ImportTargetProps {
  readonly plan: Plan | undefined
  readonly into: StageId | undefined
  readonly onChange: (into: StageId | undefined) => void
}

/** Whether the files become a plan of their own, or update a stage of the one that is open. */
export function ImportTarget({ plan, into, onChange }: ImportTargetProps) {
  if (!plan) return null
  return (
    <Field id="import-into" label="Into">
      <Select
        id="import-into"
        value={into}
        none="A new plan"
        choices={plan.stages.map(({ id, name }) => ({ value: id, label: `Stage ${name}` }))}
        onChange={onChange}
      />
    </Field>
  )
}
