import { Lock } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { lostApprovals } from '#core/edits/approvals.ts'
import { approvedBy } from '#core/views/facts/approval.ts'
import type { LostApprovalsDialog as Question } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './question.module.css'
import { useConsequences } from './use-consequences.ts'
import { useDiagramAgain } from './use-diagram-again.ts'

interface LostApprovalsDialogProps {
  readonly question: Question
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Asks before an edit whether the approvals may go that it takes back. Escape leaves everything as it is. */
export function LostApprovalsDialog({ question, onAgree, onClose }: LostApprovalsDialogProps) {
  const first = useRef<HTMLButtonElement>(null)
  const { label, before, after } = question
  const lost = lostApprovals(before, after)
  const plans = useMemo(() => [after], [after])
  const [consequences] = useConsequences(before, plans)
  const returnToDiagram = useDiagramAgain()
  const close = () => {
    onClose()
    returnToDiagram()
  }
  const agree = () => {
    onAgree()
    returnToDiagram()
  }
  return (
    <Dialog
      isQuestion
      focus={first}
      title={lost.length === 1 ? 'Change an approved stage?' : `Change ${lost.length} approved stages?`}
      text={`${label}: this changes what was approved, so that the approval is taken back. Undo brings it back.`}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button ref={first} look="primary" onClick={agree}>
            Change it
          </Button>
        </>
      }
    >
      <ul className={styles.lost}>
        {lost.map((stage) => (
          <li key={stage.id}>
            <Lock size={iconSizes.small} aria-hidden />
            <span>
              <strong>{stage.name}</strong> was approved by {approvedBy(stage)}.
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{consequences}</p>
    </Dialog>
  )
}
