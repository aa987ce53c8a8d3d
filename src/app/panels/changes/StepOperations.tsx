import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { operationInWords } from '#core/domain/migration/operations.ts'
import type { Stage } from '#core/model/plan.ts'
import { removeStepOperation } from '../../commands/stage-edits.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { AddOperation } from './AddOperation.tsx'
import styles from './changes.module.css'

/** What a step does beyond the change of state that it leaves. */
export function StepOperations({ before, stage }: { readonly before: Stage; readonly stage: Stage }) {
  const [isAdding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { operations } = stage
  const close = () => {
    setAdding(false)
    opener.current?.focus()
  }
  return (
    <section className={styles.operations} aria-label="Operations">
      <header className={styles.head}>
        <h3 title={`Of the step from ${before.name} to ${stage.name}`}>
          Operations of the step{operations.length > 0 && <span> {operations.length}</span>}
        </h3>
        <Button
          ref={opener}
          size="small"
          look="quiet"
          aria-label="Add an operation"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          <Plus size={iconSizes.small} aria-hidden />
          Add
        </Button>
      </header>
      {isAdding && <AddOperation before={before} stage={stage} onAdded={close} />}
      {operations.length === 0 && !isAdding && (
        <p className={styles.more}>None yet. An import of chat data, a backup or a merge belongs here.</p>
      )}
      <ul>
        {operations.map((operation) => (
          <OperationRow
            key={operation.id}
            text={operationInWords(operation, before, stage)}
            onRemove={() => removeStepOperation(stage.id, operation)}
          />
        ))}
      </ul>
    </section>
  )
}

interface OperationRowProps {
  readonly text: string
  readonly onRemove: () => void
}

function OperationRow({ text, onRemove }: OperationRowProps) {
  return (
    <li className={styles.operation}>
      {text}
      <IconButton tipSide="left" size="small" label={`Remove: ${text}`} onClick={onRemove}>
        <Trash2 size={iconSizes.small} aria-hidden />
      </IconButton>
    </li>
  )
}
