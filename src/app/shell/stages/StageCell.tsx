import { Lock, LockOpen, MoreHorizontal } from 'lucide-react'
import { memo, type PointerEvent } from 'react'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { dateInWords } from '#core/model/words.ts'
import { approvedBy, sinceApproved } from '#core/views/facts/approval.ts'
import { runCommand } from '../../commands/index.ts'
import { itemsOf } from '../../commands/menu-items.ts'
import { contextMenus } from '../../commands/menus.ts'
import { renameStage } from '../../commands/stage-edits.ts'
import { focusStage } from '../../focus/moving.ts'
import { useStageWith, useUnplaced } from '../../store/derived.ts'
import { setRenamingStage, showStage, useSession } from '../../store/session-store.ts'
import { IconButton } from '../../ui/Button.tsx'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu } from '../../ui/Menu.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Tip } from '../../ui/Tip.tsx'
import { StageState } from './StageState.tsx'
import styles from './strip.module.css'

interface StageCellProps {
  readonly stage: Stage
  readonly isShown: boolean
  /** The pointer is pressed on it, perhaps to drag it. */
  readonly onPress: (event: PointerEvent, stage: StageId) => void
}

/** One stage: its name and state, to be shown, renamed, moved and more. */
export function StageCell({ stage, ...rest }: StageCellProps) {
  const facts = factsOf(useUnplaced(), stage)
  return <Cell id={stage.id} name={stage.name} facts={facts} {...rest} />
}

interface CellProps extends Omit<StageCellProps, 'stage'> {
  readonly id: StageId
  readonly name: string
  readonly facts: string
}

/** Its menus and its tip are drawn again where its words are others, and not whenever something in the stage is. */
const Cell = memo(function Cell({ id, name, facts, isShown, onPress }: CellProps) {
  const isRenaming = useSession((state) => state.renamingStage === id)
  return (
    <ContextMenu groups={() => itemsOf(contextMenus.stage)}>
      <div className={styles.cell} data-shown={isShown} data-stage={id}>
        {isRenaming ? (
          <Renaming id={id} />
        ) : (
          <Tip side="bottom" text={facts}>
            <button
              type="button"
              className={styles.show}
              aria-current={isShown ? 'step' : undefined}
              tabIndex={isShown ? 0 : -1}
              onClick={() => showStage(id)}
              onContextMenu={() => showStage(id)}
              onDoubleClick={() => runCommand('renameStage')}
              onPointerDown={(event) => onPress(event, id)}
            >
              <StageFacts id={id} />
            </button>
          </Tip>
        )}
        {isShown && !isRenaming && (
          <span className={styles.menu}>
            <Menu
              trigger={
                <IconButton label={`More about ${name}`} size="small">
                  <MoreHorizontal size={iconSizes.normal} aria-hidden />
                </IconButton>
              }
              groups={() => itemsOf(contextMenus.stage)}
            />
          </span>
        )}
      </div>
    </ContextMenu>
  )
})

interface OfStage {
  readonly id: StageId
}

function StageFacts({ id }: OfStage) {
  const stage = useStageWith(id)
  if (!stage) return null
  return (
    <>
      <span className={styles.head}>
        <span className={styles.name}>{stage.name}</span>
        {stage.date && <span className={styles.date}>{dateInWords(stage.date)}</span>}
      </span>
      <span className={styles.state}>
        <StageState stage={stage} />
        <ApprovedBy stage={stage} />
      </span>
    </>
  )
}

function ApprovedBy({ stage }: { readonly stage: Stage }) {
  const since = sinceApproved(useUnplaced(), stage)
  if (!stage.approved) return null
  const Icon = since ? LockOpen : Lock
  return (
    <span className={styles.approved} data-doubt={since !== undefined}>
      <Icon size={iconSizes.small} role="img" aria-label="approved by" />
      <span className={styles.person}>{stage.approved.by}</span>
      {since && <span>· {since}</span>}
    </span>
  )
}

/** All that the cell may cut short, and what it has no room for. */
function factsOf(plan: Plan, stage: Stage): string {
  const facts = [
    `${stage.name} (stage ${plan.stages.indexOf(stage) + 1} of ${plan.stages.length})`,
    stage.date && dateInWords(stage.date),
    stage.approved && [`Approved by ${approvedBy(stage)}`, sinceApproved(plan, stage)].filter(Boolean).join(' · '),
    stage.description,
  ]
  return facts.filter(Boolean).join(' · ')
}

function Renaming({ id }: OfStage) {
  const stage = useStageWith(id)
  if (!stage) return null
  const leave = () => setRenamingStage(undefined)
  const done = () => {
    focusStage(id)
    leave()
  }
  return (
    <div className={styles.renaming}>
      <TextInput
        label="Name of the stage"
        value={stage.name}
        autoFocus
        isSelected
        onCommit={(name) => renameStage(stage, name)}
        onDone={done}
        onLeave={leave}
      />
    </div>
  )
}
