import { stageOf } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { counted } from '#core/model/words.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlanStore } from '../store/plan-store.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './fix.module.css'

interface FindingLinesProps {
  readonly title: string
  readonly findings: readonly Finding[]
}

const maxLines = 6

/** A few findings below their heading; of several stages each with the name of its own. */
export function FindingLines({ title, findings }: FindingLinesProps) {
  const plan = usePlanStore((state) => state.plan)
  const isOneStage = new Set(findings.map(({ stage }) => stage)).size < 2
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {findings.slice(0, maxLines).map((finding) => (
          <li key={identityOf(finding)} className={styles.finding}>
            <SeverityMark severity={finding.severity} size={iconSizes.small} />
            <span title={finding.message}>
              {!isOneStage && plan && <strong>{stageOf(plan, finding.stage)?.name}: </strong>}
              {finding.message}
            </span>
          </li>
        ))}
        {findings.length > maxLines && (
          <li className={styles.quiet}>And {counted(findings.length - maxLines, 'more problem')}.</li>
        )}
      </ul>
    </section>
  )
}
