import { Trash2 } from 'lucide-react'
import { operationInWords } from '#core/operations.ts'
import type { Stage } from '#core/plan.ts'
import { removeStepOperation } from '../../commands/gestures.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from '../panels.module.css'
import { AddOperation } from './AddOperation.tsx'

/** What a step does beyond the change of state that it leaves. */
export function StepOperations({ before, stage }: { readonly before: Stage; readonly stage: Stage }) {
  return (
    <section key={stage.id} aria-label="Operations">
      <h3>
        Operations of the step from {before.name} to {stage.name}
      </h3>
      {stage.operations.length === 0 && (
        <p className={styles.facts}>None yet. An import of chat data, a backup or a merge belongs here.</p>
      )}
      <ul>
        {stage.operations.map((operation) => {
          const text = operationInWords(operation, before, stage)
          return (
            <li key={operation.id} className={styles.operation}>
              {text}
              <IconButton
                size="small"
                label={`Remove: ${text}`}
                onClick={() => removeStepOperation(stage.id, operation)}
              >
                <Trash2 size={14} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <AddOperation before={before} stage={stage} />
    </section>
  )
}
