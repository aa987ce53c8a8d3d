import type { Plan, StageId } from '#core/model/plan.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

/** No stage is called so: ids of stages have no spaces at their ends. */
const newPlan = ' '

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
        value={into ?? newPlan}
        choices={[
          { value: newPlan, label: 'A new plan' },
          ...plan.stages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange(value === newPlan ? undefined : value)}
      />
    </Field>
  )
}
