import { summaryOf } from '#core/checking/check.ts'
import { isEndState, type Plan, type Severity, type Stage } from '#core/model/plan.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted, severityName } from '#core/model/words.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { findingsIn, reportOf, useUnplaced } from '../../store/derived.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { later, whenIdle } from '../../ui/later.tsx'
import styles from './strip.module.css'

const endState = 'end state'
const EndState = later(
  async () => {
    await whenIdle()
    return (await import('./EndState.tsx')).EndState
  },
  { Meanwhile: () => endState },
)

/** How a stage is, in words: its open findings, what is waived, and whether it is the end. */
export function StageState({ stage }: { readonly stage: Stage }) {
  const plan = useUnplaced()
  const counts = summaryOf(findingsIn(plan, stage.id))
  const isChecked = !reportOf(plan).notChecked.some((one) => one.stage === stage.id)
  const isClean = isChecked && counts.error + counts.warning === 0
  const isGood = isClean && !isEmpty(stage.topology)
  const isEnd = isEndState(plan, stage)
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
      {isEnd && <span>{isGood ? <EndState plan={plan} /> : endState}</span>}
      {!isEnd && isInterim(plan, stage) && <span>interim</span>}
    </>
  )
}

const isInterim = (plan: Plan, stage: Stage): boolean =>
  stage.interim === true && plan.stages.length > 1 && plan.stages.at(-1) === stage

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return (
    <span className={styles.count}>
      <SeverityMark severity={severity} size={iconSizes.small} />
      {counted(count, severityName[severity])}
    </span>
  )
}
