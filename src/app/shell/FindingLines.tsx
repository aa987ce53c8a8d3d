import { type StageId, stageOf } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import type { FindingsInShort } from '#core/views/previews/findings-in-short.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlanStore } from '../store/plan-store.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './fix.module.css'

interface FindingLinesProps {
  readonly title: string
  readonly findings: FindingsInShort
  /** What the stages are called, where they are not those of the open plan. */
  readonly stageNames?: ReadonlyMap<StageId, string>
}

/** A few findings below their heading; of several stages each with the name of its own. */
export function FindingLines({ title, findings: { count, isOneStage, first }, stageNames }: FindingLinesProps) {
  const plan = usePlanStore((state) => state.plan)
  const nameOf = (id: StageId) => (stageNames ? stageNames.get(id) : plan && stageOf(plan, id)?.name)
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {first.map(({ key, severity, stage, message }) => (
          <li key={key} className={styles.finding}>
            <SeverityMark severity={severity} size={iconSizes.small} />
            <span>
              {!isOneStage && <strong>{nameOf(stage)}: </strong>}
              {message}
            </span>
          </li>
        ))}
        {count > first.length && <li className={styles.quiet}>And {counted(count - first.length, 'more problem')}.</li>}
      </ul>
    </section>
  )
}
