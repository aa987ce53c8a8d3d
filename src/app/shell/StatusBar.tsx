import { summaryOf } from '#core/check.ts'
import { entitiesOf } from '#core/topology.ts'
import { counted } from '#core/words.ts'
import { useFindings, usePlan, useReport, useStage } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import styles from './shell.module.css'

export function StatusBar() {
  const plan = usePlan()
  const stage = useStage()
  const report = useReport()
  const counts = summaryOf(useFindings())
  const notice = useSession((state) => state.notice)
  return (
    <footer className={styles.statusBar}>
      <span className={counts.error > 0 ? styles.errors : undefined}>{counted(counts.error, 'error')}</span>
      <span className={counts.warning > 0 ? styles.warnings : undefined}>{counted(counts.warning, 'warning')}</span>
      <span>{counted(counts.info, 'info')}</span>
      <span>{counts.waived} waived</span>
      <span className={styles.statusFacts}>
        stage {plan.stages.indexOf(stage) + 1} of {plan.stages.length} ·{' '}
        {counted(entitiesOf(stage.topology).length, 'object')} · {counted(report.rulesRun, 'rule')}
        {report.notChecked.length > 0 && ` · ${counted(report.notChecked.length, 'rule')} not checked`}
      </span>
      <span role="status" className={styles.notice} title={notice}>
        {notice}
      </span>
    </footer>
  )
}
