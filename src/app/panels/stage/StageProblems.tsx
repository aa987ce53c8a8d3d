import { Check, ShieldOff } from 'lucide-react'
import { summaryOf } from '#core/checking/check.ts'
import { type Severity, type Stage, severities } from '#core/model/plan.ts'
import { identityOf } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, severityName, thousands } from '#core/model/words.ts'
import { goToTab, showTab } from '../../commands/panels.ts'
import { focusOnceDrawn } from '../../focus/moving.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useFindings, useReport } from '../../store/derived.ts'
import { clearFilter, lookAt } from '../../store/problems-store.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { StageLine } from './StageLine.tsx'
import styles from './stage.module.css'

/** How many findings the stage has of each severity; each count leads to the first of them. */
export function StageProblems({ stage }: { readonly stage: Stage }) {
  const findings = useFindings()
  const counts = summaryOf(findings)
  const isChecked = !useReport().notChecked.some((one) => one.stage === stage.id)
  const open = severities.filter((severity) => counts[severity] > 0)
  const list = (severity: Severity) => {
    const first = findings.find((one) => !one.waived && one.severity === severity)
    clearFilter()
    showTab('problems')
    if (!first) return
    lookAt(identityOf(first))
    focusOnceDrawn('problems', identityOf(first))
  }
  return (
    <section className={styles.section} aria-label={`Problems of ${stage.name}`}>
      <h3>Problems</h3>
      {open.length === 0 && <NoProblem isChecked={isChecked} isEmpty={isEmpty(stage.topology)} />}
      <ul>
        {open.map((severity) => (
          <StageLine key={severity} sign={<SeverityMark severity={severity} />} onOpen={() => list(severity)}>
            {counted(counts[severity], severityName[severity])}
          </StageLine>
        ))}
        {counts.waived > 0 && (
          <StageLine sign={<ShieldOff size={iconSizes.small} aria-hidden />} onOpen={() => goToTab('waivers')}>
            {thousands(counts.waived)} waived
          </StageLine>
        )}
      </ul>
      {open.length > 0 && !isChecked && <p className={styles.none}>Not every rule could be checked.</p>}
    </section>
  )
}

function NoProblem({ isChecked, isEmpty: isBlank }: { readonly isChecked: boolean; readonly isEmpty: boolean }) {
  if (!isChecked) return <p className={styles.none}>No problems found, but not every rule could be checked.</p>
  if (isBlank) return <p className={styles.none}>Nothing to check yet: this stage is empty.</p>
  return (
    <p className={styles.good}>
      <Check size={iconSizes.small} aria-hidden />
      No problems found.
    </p>
  )
}
