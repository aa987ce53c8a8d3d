import { summaryOf } from '#core/checking/check.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { entityCount } from '#core/model/topology.ts'
import { counted, thousands } from '#core/model/words.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import { useFindings, useReport, useStage, useUnplaced } from '../store/derived.ts'
import { useProblems } from '../store/problems-store.ts'
import { useSession } from '../store/session-store.ts'
import { SavedState } from './SavedState.tsx'
import styles from './status-bar.module.css'
import { timeToTheSecond } from './times.ts'

export function StatusBar() {
  const stage = useStage()
  const plan = useUnplaced()
  const counts = summaryOf(useFindings())
  const areMarkersHidden = useProblems((state) => state.areMarkersHidden)
  const notice = useSession((state) => state.notice)
  return (
    <footer className={styles.statusBar}>
      <span className={counts.error > 0 ? styles.errors : undefined}>{counted(counts.error, 'error')}</span>
      <span className={counts.warning > 0 ? styles.warnings : undefined}>{counted(counts.warning, 'warning')}</span>
      <span>{counted(counts.info, 'info')}</span>
      <span>{thousands(counts.waived)} waived</span>
      {areMarkersHidden && (
        <span className={styles.warnings}>
          marks hidden, {counted(counts.error + counts.warning + counts.info, 'problem')}
        </span>
      )}
      <span className={styles.statusFacts}>
        stage {plan.stages.indexOf(stage) + 1} of {plan.stages.length} ·{' '}
        {counted(entityCount(stage.topology), 'object')} · <Rules />
      </span>
      <SavedState />
      <span className={styles.end}>
        <span className={styles.notice} title={notice}>
          {notice}
        </span>
        <span className={styles.panelButtons}>
          {(['toggleLeft', 'toggleBottom', 'toggleRight'] as const).map((id) => (
            <CommandButton key={id} id={id} size="small" />
          ))}
        </span>
      </span>
    </footer>
  )
}

/** How many rules ran, how many are off and when, as "2 off · checked 12:04:31": on what the counts rest. */
function Rules() {
  const report = useReport()
  const facts = [
    counted(report.rulesRun, 'rule'),
    ...(report.rulesOff.length > 0 ? [`${thousands(report.rulesOff.length)} off`] : []),
    ...(report.notChecked.length > 0 ? [`${counted(report.notChecked.length, 'rule')} not checked`] : []),
    `checked ${checkedAt(report)}`,
  ]
  return <>{facts.join(' · ')}</>
}

/** When a report was shown first, which is when it was made. */
const checkedAt = cachedBy((_: Report) => timeToTheSecond(new Date()))
