import { identityOf } from '#core/model/rule/finding.ts'
import { entityOf } from '#core/model/topology.ts'
import { severityName } from '#core/model/words.ts'
import { showFinding } from '../../commands/showing.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useFindings, useStage } from '../../store/derived.ts'
import styles from './outline.module.css'

/** What is said of the stage or its step as a whole, and of nothing that is in it. */
export function StageFindings() {
  const { topology, name } = useStage()
  const findings = useFindings().filter(
    ({ waived, entities }) => !waived && !entities.some((id) => entityOf(topology, id)),
  )
  if (findings.length === 0) return null
  return (
    <section className={styles.ofStage} aria-label={`About ${name} as a whole`}>
      <h3>About the stage as a whole</h3>
      <ul>
        {findings.map((finding) => (
          <li key={identityOf(finding)}>
            <button type="button" className={styles.finding} onClick={() => showFinding(finding)}>
              <SeverityMark severity={finding.severity} />
              <span className="visually-hidden">{severityName[finding.severity]}: </span>
              {finding.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
