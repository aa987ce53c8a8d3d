import { type Plan, type Stage, stageBefore } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { changeTypes, changeTypeTitle, type StageChange } from '#core/views/changes/stage-change.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { nothingBefore } from '../../commands/needs.ts'
import { useCompared } from '../../store/compare-store.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { ChangeRow } from './ChangeRow.tsx'
import styles from './changes.module.css'
import { StepOperations } from './StepOperations.tsx'

/**
 * What changes between two stages: the one that is shown, and the one before it or any other; and the step's
 * operations.
 */
export function ChangesPanel() {
  const plan = useUnplaced()
  const stage = useStage()
  const from = useCompared()
  const before = stageBefore(plan, stage.id)
  if (plan.stages.length < 2) return <OneStage />
  return (
    <div className={styles.panel}>
      <div className={styles.columns} data-alone={!before}>
        {from ? <Changes plan={plan} from={from} stage={stage} /> : <p className={styles.none}>{nothingBefore}</p>}
        {before && <StepOperations key={stage.id} before={before} stage={stage} />}
      </div>
    </div>
  )
}

function OneStage() {
  return (
    <div className={styles.none}>
      <p>This plan has one stage, so nothing changes yet.</p>
      <CommandTextButton id="addStage">Add a stage</CommandTextButton>
    </div>
  )
}

interface ChangesProps {
  readonly plan: Plan
  readonly from: Stage
  readonly stage: Stage
}

function Changes({ plan, from, stage }: ChangesProps) {
  const changes = changesIn(plan, from, stage)
  return (
    <section aria-label="Changes">
      {changes.length === 0 && <p className={styles.none}>No differences from {from.name}.</p>}
      {changeTypes.map((type) => {
        const told = changes.filter((change) => change.type === type)
        return told.length > 0 && <Group key={type} title={changeTypeTitle[type]} changes={told} from={from} />
      })}
    </section>
  )
}

/** So many of a sort are listed; all of them are in what is exported. */
const maxListed = 100

interface GroupProps {
  readonly title: string
  readonly changes: readonly StageChange[]
  readonly from: Stage
}

function Group({ title, changes, from }: GroupProps) {
  const more = changes.length - maxListed
  return (
    <div className={styles.group}>
      <h3>
        {title} <span>{changes.length}</span>
      </h3>
      <ul>
        {changes.slice(0, maxListed).map((change) => (
          <ChangeRow key={`${change.entity} ${change.text}`} change={change} from={from} />
        ))}
        {more > 0 && (
          <li className={styles.more}>
            {counted(more, 'more change')}: all of them are in the Markdown that you export.
          </li>
        )}
      </ul>
    </div>
  )
}
