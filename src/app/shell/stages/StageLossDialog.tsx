import { useMemo, useRef } from 'react'
import { withoutStaleApprovals } from '#core/edits/approvals.ts'
import { mergeWithNext, removeStage } from '#core/edits/stage-list.ts'
import type { Stage } from '#core/model/plan.ts'
import { endInWords, lossesInWords } from '#core/views/changes/stage-losses.ts'
import { usePlan } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './question.module.css'
import { useConsequences } from './use-consequences.ts'

interface StageLossProps {
  readonly stage: Stage
  readonly how: 'merge' | 'delete'
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Says what is lost before a stage is deleted or merged with the next. */
export function StageLossDialog({ stage, how, onAgree, onClose }: StageLossProps) {
  const plan = usePlan()
  const first = useRef<HTMLButtonElement>(null)
  const next = plan.stages[plan.stages.indexOf(stage) + 1]
  const after = useMemo(() => {
    const edited = how === 'merge' ? mergeWithNext(plan, stage.id) : removeStage(plan, stage.id)
    return withoutStaleApprovals(plan, edited)
  }, [plan, stage, how])
  const plans = useMemo(() => [after], [after])
  const [consequences] = useConsequences(plan, plans, ' in the other stages')
  const losses = lossesInWords(plan, after)
  const end = endInWords(plan, after)
  return (
    <Dialog
      isQuestion
      focus={first}
      title={how === 'merge' ? `Merge ${stage.name} with ${next?.name ?? 'the next'}?` : `Delete ${stage.name}?`}
      text={
        how === 'merge'
          ? `${next?.name ?? 'The next stage'} stays as it is; one step leads there, with the operations of both. Undo brings everything back.`
          : 'What exists in the other stages stays as it is. Undo brings everything back.'
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button ref={first} look="primary" onClick={onAgree}>
            {how === 'merge' ? 'Merge the stages' : 'Delete the stage'}
          </Button>
        </>
      }
    >
      {losses.length === 0 ? (
        <p>Nothing is lost: what exists in it is in other stages too.</p>
      ) : (
        <section className={styles.told}>
          <h3 className={styles.subhead}>What goes with it</h3>
          <ul className={styles.losses}>
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.note}>
        {end} {consequences}
      </p>
    </Dialog>
  )
}
