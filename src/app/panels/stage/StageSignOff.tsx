import { BadgeAlert, BadgeCheck } from 'lucide-react'
import { summaryOf } from '#core/checking/check.ts'
import { isEndState, type Plan, type Stage } from '#core/model/plan.ts'
import { counted, listed } from '#core/model/words.ts'
import { approvedBy, sinceApproved } from '#core/views/facts/approval.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { useFindings } from '../../store/derived.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { later, whenIdle } from '../../ui/later.tsx'
import styles from './stage.module.css'

const EndState = later(async () => {
  await whenIdle()
  return (await import('./EndStateLine.tsx')).EndStateLine
})

/** Who has approved the stage and when, or what is open still; of the last one, whether it is proven to be the end. */
export function StageSignOff({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }) {
  const isLast = plan.stages.length > 1 && plan.stages.at(-1) === stage
  return (
    <section className={styles.section} aria-label={`Sign-off of ${stage.name}`}>
      <h3>Sign-off</h3>
      {stage.approved ? <Approved plan={plan} stage={stage} /> : <Open />}
      {isEndState(plan, stage) && <EndState plan={plan} />}
      <div className={styles.actions}>
        <CommandTextButton id={stage.approved ? 'takeApprovalBack' : 'approveStage'} size="small" />
        {isLast && <CommandTextButton id="makeEndState" size="small" />}
      </div>
    </section>
  )
}

function Approved({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }) {
  const since = sinceApproved(plan, stage)
  const Icon = since ? BadgeAlert : BadgeCheck
  return (
    <p className={since ? styles.doubt : styles.good}>
      <Icon size={iconSizes.small} aria-hidden />
      <span>
        Approved by {approvedBy(stage)}
        {since && ` · ${since}`}.
      </span>
    </p>
  )
}

function Open() {
  const { error, warning } = summaryOf(useFindings())
  const open = [error > 0 && counted(error, 'error'), warning > 0 && counted(warning, 'warning')].filter(
    (one) => one !== false,
  )
  return (
    <p className={styles.none}>
      {open.length === 0 ? 'Not approved yet; no error or warning is open.' : `Not approved yet: ${listed(open)} open.`}
    </p>
  )
}
