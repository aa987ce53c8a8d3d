import { useMemo, useRef } from 'react'
import { lostApprovals, withoutStaleApprovals } from '#core/edits/approvals.ts'
import { deletedWith, deleteEntities, stagesWith } from '#core/edits/remove.ts'
import type { EntityId } from '#core/model/entity.ts'
import { counted, listed, shortened } from '#core/model/words.ts'
import { countsInWords } from '#core/views/changes/owners.ts'
import { approvedBy } from '#core/views/facts/approval.ts'
import { objectsInWords } from '../commands/entity-edits.ts'
import { usePlan } from '../store/derived.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './stages/question.module.css'
import { useConsequences } from './stages/use-consequences.ts'

interface DeleteDialogProps {
  readonly ids: readonly EntityId[]
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Says what goes before objects are deleted from the plan. */
export function DeleteDialog({ ids, onAgree, onClose }: DeleteDialogProps) {
  const plan = usePlan()
  const agree = useRef<HTMLButtonElement>(null)
  const after = useMemo(() => withoutStaleApprovals(plan, deleteEntities(plan, ids)), [plan, ids])
  const plans = useMemo(() => [after], [after])
  const [consequences] = useConsequences(plan, plans)
  const others = deletedWith(plan, ids).filter(({ id }) => !ids.includes(id))
  const names = stagesWith(plan, ids).map(({ name }) => shortened(name, 30))
  return (
    <Dialog
      isQuestion
      focus={agree}
      title={`Delete ${objectsInWords(ids)} from the plan?`}
      text={`Gone from ${counted(names.length, 'stage')}: ${listed(names)}. Undo brings everything back.`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button ref={agree} look="primary" onClick={onAgree}>
            Delete from the plan
          </Button>
        </>
      }
    >
      {others.length > 0 && (
        <p>
          What belongs to {ids.length === 1 ? 'it' : 'them'} goes too: {countsInWords(others)}.
        </p>
      )}
      {lostApprovals(plan, after).map((stage) => (
        <p key={stage.id}>
          The approval of {shortened(stage.name)} by {approvedBy(stage)} is taken back.
        </p>
      ))}
      <p className={styles.note}>{consequences}</p>
    </Dialog>
  )
}
