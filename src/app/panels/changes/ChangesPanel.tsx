import { changeTypes, changeTypeTitle, type StageChange } from '#core/changes.ts'
import { type Plan, type Stage, stageBefore } from '#core/plan.ts'
import { counted } from '#core/words.ts'
import { compareAs } from '../../commands/compare-commands.ts'
import { runCommand } from '../../commands/index.ts'
import { changesIn, useCompare, useCompared } from '../../store/compare-store.ts'
import { usePlan, useStage } from '../../store/derived.ts'
import { showStage } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import styles from './changes.module.css'
import { StepOperations } from './StepOperations.tsx'

/** What changes between two stages: the one that is shown, and the one before it or any other; and the step's operations. */
export function ChangesPanel() {
  const plan = usePlan()
  const stage = useStage()
  const from = useCompared()
  const before = stageBefore(plan, stage.id)
  if (plan.stages.length < 2) return <OneStage />
  return (
    <div className={styles.panel}>
      <Stages plan={plan} stage={stage} from={from} />
      <div className={styles.columns} data-alone={!before}>
        {from ? (
          <Changes plan={plan} from={from} stage={stage} />
        ) : (
          <p className={styles.none}>This is the first stage: no step leads to it. Pick a stage to compare it with.</p>
        )}
        {before && (
          <div className={styles.operations}>
            <StepOperations before={before} stage={stage} />
          </div>
        )}
      </div>
    </div>
  )
}

function OneStage() {
  return (
    <div className={styles.none}>
      <p>This plan has one stage, so nothing changes yet.</p>
      <Button onClick={() => runCommand('addStage')}>Add a stage</Button>
    </div>
  )
}

interface StagesProps {
  readonly plan: Plan
  readonly stage: Stage
  readonly from: Stage | undefined
}

/** Which two stages are compared; picking the second one shows it. */
function Stages({ plan, stage, from }: StagesProps) {
  const mode = useCompare((state) => state.mode)
  const choices = plan.stages.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.bar}>
      <span aria-hidden="true">From</span>
      <div className={styles.pick}>
        <Select
          id="changes-from"
          label="Compare from"
          value={from?.id}
          none={stageBefore(plan, stage.id) ? undefined : 'Pick a stage'}
          choices={choices.filter(({ value }) => value !== stage.id)}
          onChange={(picked) => useCompare.setState({ picked })}
        />
      </div>
      <span aria-hidden="true">to</span>
      <div className={styles.pick}>
        <Select
          id="changes-to"
          label="Compare to"
          value={stage.id}
          choices={choices}
          onChange={(id) => id !== undefined && showStage(id)}
        />
      </div>
      <div className={styles.barEnd}>
        <Button
          size="small"
          aria-pressed={mode !== 'off'}
          title="Compare the two on the canvas (K)"
          look={mode === 'off' ? 'plain' : 'primary'}
          onClick={() => compareAs(mode === 'off' ? 'onion' : 'off')}
        >
          Compare
        </Button>
        <Menu
          trigger={<Button size="small">Markdown…</Button>}
          groups={[
            [
              { id: 'copy', label: 'Copy the changes', onSelect: () => runCommand('copyChanges') },
              { id: 'export', label: 'Export the changes', onSelect: () => runCommand('exportChanges') },
            ],
          ]}
        />
      </div>
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
const listed = 100

interface GroupProps {
  readonly title: string
  readonly changes: readonly StageChange[]
  readonly from: Stage
}

function Group({ title, changes, from }: GroupProps) {
  const more = changes.length - listed
  return (
    <>
      <h3 className={styles.group}>
        {title} <span>{changes.length}</span>
      </h3>
      <ul>
        {changes.slice(0, listed).map((change) => (
          <ChangeRow key={`${change.entity} ${change.text}`} change={change} from={from} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.none}>{counted(more, 'more change')}: all of them are in the Markdown that you export.</p>
      )}
    </>
  )
}
