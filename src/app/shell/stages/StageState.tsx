import { summaryOf } from '#core/checking/check.ts'
import { isEndState, type Plan, type Severity, type Stage } from '#core/model/plan.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, severityName } from '#core/model/words.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { findingsIn, reportOf, usePlan } from '../../store/derived.ts'
import { proofFor } from '../../store/end-state.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './strip.module.css'

/** How a stage is, in words: its open findings, what is waived, and whether it is the end. */
export function StageState({ stage }: { readonly stage: Stage }) {
  const plan = usePlan()
  const counts = summaryOf(findingsIn(plan, stage.id))
  const isChecked = !reportOf(plan).notChecked.some((one) => one.stage === stage.id)
  const isClean = isChecked && counts.error + counts.warning === 0
  const isGood = isClean && !isEmpty(stage.topology)
  const isProven = isGood && isEndState(plan, stage) && proofFor(plan)?.isProven
  const kind = isProven ? 'end state proven' : kindOf(plan, stage)
  return (
    <>
      {isGood && (
        <span>
          <span className={styles.good} aria-hidden="true">
            ✓
          </span>
          no problems
        </span>
      )}
      {isClean && !isGood && <span>nothing to check</span>}
      {(['error', 'warning'] as const).map(
        (severity) => counts[severity] > 0 && <Count key={severity} severity={severity} count={counts[severity]} />,
      )}
      {!isChecked && <span>not checked in full</span>}
      {isClean && counts.info > 0 && <span>{counted(counts.info, 'info')}</span>}
      {counts.waived > 0 && <span>{counts.waived} waived</span>}
      {kind && <span>{kind}</span>}
    </>
  )
}

function kindOf(plan: Plan, stage: Stage): string | undefined {
  if (isEndState(plan, stage)) return 'end state'
  return stage.interim && plan.stages.length > 1 && plan.stages.at(-1) === stage ? 'interim' : undefined
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return (
    <span className={styles.count}>
      <SeverityMark severity={severity} size={iconSizes.small} />
      {counted(count, severityName[severity])}
    </span>
  )
}
