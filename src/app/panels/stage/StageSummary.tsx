import { CalendarDays, Flag } from 'lucide-react'
import { isEndState, type Plan, type Stage } from '#core/model/plan.ts'
import { dateInWords } from '#core/model/words.ts'
import { CommandButton } from '../../buttons/CommandButton.tsx'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { StageChanges } from './StageChanges.tsx'
import { StageProblems } from './StageProblems.tsx'
import { StageRecord } from './StageRecord.tsx'
import { StageSignOff } from './StageSignOff.tsx'
import styles from './stage.module.css'

/** All about the shown stage, while nothing in it is selected: what it is, what is wrong, what changed, who signed. */
export function StageSummary() {
  const plan = useUnplaced()
  const stage = useStage()
  return (
    <div className={styles.stage}>
      <Head plan={plan} stage={stage} />
      <StageProblems stage={stage} />
      <StageChanges key={stage.id} />
      <StageRecord stage={stage} />
      <StageSignOff plan={plan} stage={stage} />
    </div>
  )
}

function Head({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }) {
  const { name, date, description } = stage
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        Stage {plan.stages.indexOf(stage) + 1} of {plan.stages.length}
      </p>
      <span className={styles.buttons}>
        <CommandButton id="describeStage" size="small" />
        <CommandButton id="toggleRight" size="small" />
      </span>
      <h2 title={name}>{name}</h2>
      <p className={styles.fact} data-missing={!date}>
        <CalendarDays size={iconSizes.small} aria-hidden />
        {date ? dateInWords(date) : 'No date yet'}
      </p>
      {isEndState(plan, stage) && (
        <p className={styles.fact}>
          <Flag size={iconSizes.small} aria-hidden />
          End state
        </p>
      )}
      {description ? (
        <p className={styles.description}>{description}</p>
      ) : (
        <p className={styles.none}>No description yet.</p>
      )}
    </header>
  )
}
