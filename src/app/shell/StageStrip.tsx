import { MoreHorizontal, Plus } from 'lucide-react'
import { useState } from 'react'
import { stageChanges } from '#core/changes.ts'
import { summaryOf } from '#core/check.ts'
import { isEndState, type Plan, type Severity, type Stage } from '#core/plan.ts'
import { counted, severityName, thousands } from '#core/words.ts'
import { runCommand } from '../commands/index.ts'
import { appendStage, changeStage, deleteStage } from '../commands/stage-gestures.ts'
import { severityPlural } from '../marks/badge-text.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { findingsIn, reportOf, usePlan, useStage } from '../store/derived.ts'
import { showStage, useSession } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { ReachMenu } from './ReachMenu.tsx'
import styles from './strip.module.css'

export function StageStrip() {
  const plan = usePlan()
  const shown = useStage()
  return (
    <nav className={styles.strip} aria-label="Stages">
      <ol>
        {plan.stages.map((stage, index) => (
          <li key={stage.id}>
            {index > 0 && <StepPill plan={plan} index={index} />}
            <StageCell plan={plan} stage={stage} isShown={stage === shown} />
          </li>
        ))}
      </ol>
      <IconButton label="Add a stage" look="plain" onClick={appendStage}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <ReachMenu />
    </nav>
  )
}

function StageCell({
  plan,
  stage,
  isShown,
}: {
  readonly plan: Plan
  readonly stage: Stage
  readonly isShown: boolean
}) {
  const [isRenaming, setIsRenaming] = useState(false)
  const rename = (name: string) => {
    setIsRenaming(false)
    if (name.trim()) changeStage(stage, 'Rename the stage', { name: name.trim() })
  }
  return (
    <div className={styles.cell} data-shown={isShown}>
      {isRenaming ? (
        <div className={styles.renaming}>
          <TextInput
            label="Name of the stage"
            value={stage.name}
            autoFocus
            onCommit={rename}
            isSelected
            onDone={() => setIsRenaming(false)}
            onLeave={() => setIsRenaming(false)}
          />
        </div>
      ) : (
        <button
          type="button"
          className={styles.show}
          aria-current={isShown ? 'step' : undefined}
          onClick={() => showStage(stage.id)}
          onDoubleClick={() => setIsRenaming(true)}
        >
          <span className={styles.name}>{stage.name}</span>
          <StageState plan={plan} stage={stage} />
        </button>
      )}
      {isShown && !isRenaming && (
        <Menu
          trigger={
            <IconButton label={`More about ${stage.name}`} size="small">
              <MoreHorizontal size={15} aria-hidden />
            </IconButton>
          }
          groups={[menuItems(plan, stage, () => setIsRenaming(true)), [deleteItem(plan, stage)]]}
        />
      )}
    </div>
  )
}

function menuItems(plan: Plan, stage: Stage, rename: () => void) {
  const isLast = plan.stages.at(-1) === stage && plan.stages.length > 1
  const interim = {
    id: 'interim',
    label: stage.interim ? 'Make this the end state' : 'Mark as interim',
    hint: isLast ? undefined : 'Only the last stage can be the end state.',
    isDisabled: !isLast,
    onSelect: () =>
      changeStage(stage, stage.interim ? 'Make this the end state' : 'Mark as interim', { interim: !stage.interim }),
  }
  return [
    { id: 'rename', label: 'Rename', onSelect: rename },
    interim,
    { id: 'add', label: 'Add a stage behind it', onSelect: () => runCommand('addStage') },
  ]
}

const deleteItem = (plan: Plan, stage: Stage) => ({
  id: 'delete',
  label: 'Delete this stage',
  hint: plan.stages.length < 2 ? 'A plan has at least one stage.' : 'The other stages stay as they are.',
  isDisabled: plan.stages.length < 2,
  onSelect: () => deleteStage(stage),
})

function StageState({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }) {
  const counts = summaryOf(findingsIn(plan, stage.id))
  const isChecked = !reportOf(plan).notChecked.some((one) => one.stage === stage.id)
  const kind = isEndState(plan, stage)
    ? 'end state'
    : stage.interim && plan.stages.at(-1) === stage
      ? 'interim'
      : undefined
  if (isChecked && counts.error + counts.warning === 0) {
    return (
      <span className={styles.state}>
        <span className={styles.good} aria-hidden="true">
          ✓
        </span>
        no problems{counts.info > 0 && ` · ${counted(counts.info, 'info')}`}
        {kind && ` · ${kind}`}
      </span>
    )
  }
  return (
    <span className={styles.state}>
      {(['error', 'warning'] as const).map(
        (severity) => counts[severity] > 0 && <Count key={severity} severity={severity} count={counts[severity]} />,
      )}
      {!isChecked && <span className={styles.count}>not checked in full</span>}
      {kind && <span>{kind}</span>}
    </span>
  )
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return (
    <span className={styles.count}>
      <SeverityMark severity={severity} size={12} />
      {counted(count, severityName[severity], severityPlural[severity])}
    </span>
  )
}

/** What changes between two stages, in a few signs; opens the step. */
function StepPill({ plan, index }: { readonly plan: Plan; readonly index: number }) {
  const [before, after] = [plan.stages[index - 1], plan.stages[index]]
  if (!before || !after) return null
  const changes = stageChanges(before, after)
  const count = (type: string) => changes.filter((change) => change.type === type).length
  const users = changes.reduce((sum, change) => sum + (change.users ?? 0), 0)
  const parts = [
    count('added') > 0 && `+${count('added')}`,
    count('removed') > 0 && `−${count('removed')}`,
    count('rehosted') > 0 && `⇄ ${count('rehosted')}`,
    users > 0 && `⇄ ${thousands(users)} users`,
    count('renamed') + count('changed') > 0 && `✎ ${count('renamed') + count('changed')}`,
    after.operations.length > 0 && `${counted(after.operations.length, 'operation')}`,
  ].filter(Boolean)
  const open = () => {
    showStage(after.id)
    useSession.setState({ tab: 'step' })
  }
  return (
    <button
      type="button"
      className={styles.pill}
      aria-label={`Step from ${before.name} to ${after.name}: ${parts.join(', ') || 'no changes'}`}
      onClick={open}
    >
      {parts.join('  ') || 'no changes'}
    </button>
  )
}
