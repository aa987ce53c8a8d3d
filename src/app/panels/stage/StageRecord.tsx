import { changeFields, changeTitle, type Stage } from '#core/model/plan.ts'
import styles from './stage.module.css'

/** What the change board is told of the step that leads to the stage, as far as it is filled in. */
export function StageRecord({ stage }: { readonly stage: Stage }) {
  const { change, name } = stage
  if (!change) return null
  return (
    <section className={styles.section} aria-label={`For the change board: the step to ${name}`}>
      <h3>For the change board</h3>
      <dl className={styles.record}>
        {changeFields.map((field) =>
          change[field] ? (
            <div key={field}>
              <dt>{changeTitle(field)}</dt>
              <dd>{change[field]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
