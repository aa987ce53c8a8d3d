import type { Entity } from '#core/model/entity.ts'
import { acrossStages, type Presence } from '#core/views/changes/across-stages.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { showStage } from '../../store/session-store.ts'
import { ChipButton } from '../../ui/Chip.tsx'
import styles from './inspector.module.css'

const states: Readonly<Record<Presence['state'], string>> = {
  there: '',
  absent: 'not there',
  gone: 'gone',
  added: 'added',
  rehosted: 're-hosted',
  moved: 'moved',
  migrated: 'migrated',
  upgraded: 'upgraded',
  relocated: 'moved',
  renamed: 'renamed',
  changed: 'changed',
}

/** What an entity is in each stage; each leads there. */
export function AcrossStages({ entity }: { readonly entity: Entity }) {
  const plan = useUnplaced()
  const shown = useStage()
  if (plan.stages.length < 2) return null
  const presences = acrossStages(plan, entity.id)
  const nameOfStage = (at: number) => plan.stages[at]?.name ?? ''
  return (
    <section className={styles.section} aria-label="Across stages">
      <h3 className={styles.heading}>Across stages</h3>
      <div className={styles.stages}>
        {presences.map(({ stage, state, texts }, at) => (
          <ChipButton
            key={stage}
            data-faint={state === 'gone' || state === 'absent'}
            data-generation={'generation' in entity ? entity.generation : undefined}
            aria-current={stage === shown.id ? 'true' : undefined}
            aria-label={[`${at + 1} ${nameOfStage(at)}`, states[state]].filter(Boolean).join(', ')}
            title={[nameOfStage(at), texts.join('; ') || states[state]].filter(Boolean).join(': ')}
            onClick={() => showStage(stage)}
          >
            {[at === 0 ? nameOfStage(at) : at + 1, states[state]].filter(Boolean).join(' ')}
          </ChipButton>
        ))}
      </div>
      <ul className={styles.changes}>
        {presences.flatMap(({ stage, texts }, at) =>
          texts.map((text) => (
            <li key={`${stage} ${text}`}>
              <span>{nameOfStage(at)}</span>
              {text}.
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
