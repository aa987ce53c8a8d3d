import { Trash2 } from 'lucide-react'
import { changeSign, stageChanges } from '#core/changes.ts'
import { operationInWords } from '#core/operations.ts'
import { type Stage, stageBefore } from '#core/plan.ts'
import { entityOf } from '#core/topology.ts'
import { removeStepOperation } from '../commands/gestures.ts'
import { usePlan, useStage } from '../store/derived.ts'
import { reveal, select } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { AddOperation } from './AddOperation.tsx'
import styles from './panels.module.css'

/** The step that leads to the shown stage: what changes, and what is done beyond that. */
export function StepPanel() {
  const stage = useStage()
  const before = stageBefore(usePlan(), stage.id)
  if (!before) return <p className={styles.empty}>This is the first stage: no step leads to it.</p>
  return (
    <div key={stage.id} className={`${styles.step} ${styles.stepColumns}`}>
      <Changes before={before} stage={stage} />
      <Operations before={before} stage={stage} />
    </div>
  )
}

function Changes({ before, stage }: { readonly before: Stage; readonly stage: Stage }) {
  const changes = stageChanges(before, stage)
  return (
    <section aria-label="Changes">
      <h3>
        From {before.name} to {stage.name}
      </h3>
      {changes.length === 0 && <p className={styles.facts}>No differences from {before.name}.</p>}
      <ul>
        {changes.map(({ type, entity, text }) => (
          <li key={text}>
            <button
              type="button"
              className={styles.change}
              onClick={() => {
                if (entityOf(stage.topology, entity)) select([entity])
                reveal()
              }}
            >
              <span className={styles.sign} data-type={type} aria-hidden="true">
                {changeSign[type]}
              </span>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Operations({ before, stage }: { readonly before: Stage; readonly stage: Stage }) {
  return (
    <section aria-label="Operations">
      <h3>Operations of this step</h3>
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
