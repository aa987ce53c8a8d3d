import { type ReactNode, useRef, useState } from 'react'
import { counted } from '#core/model/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type StepsBack, StepsBackContext } from './steps-back.ts'

interface ImportFrameProps {
  readonly title: string
  readonly text?: string
  /** How many files have been read: as long as there are some, they are not thrown away without a question. */
  readonly count: number
  readonly actions: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A dialog about files, in which Escape goes one step back, and asks before it throws away what was read. */
export function ImportFrame({ title, text, count, actions, children, onClose }: ImportFrameProps) {
  const steps = useRef<StepsBack>(new Set()).current
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = () => (count > 0 ? setIsLeaving(true) : onClose())
  const back = () => ([...steps].at(-1) ?? leave)()
  return (
    <StepsBackContext.Provider value={steps}>
      <Dialog
        title={title}
        {...(text !== undefined && { text })}
        isWide
        hasParts
        actions={actions}
        onEscape={back}
        onClose={leave}
      >
        {children}
        {isLeaving && <LeaveQuestion count={count} onStay={() => setIsLeaving(false)} onLeave={onClose} />}
      </Dialog>
    </StepsBackContext.Provider>
  )
}

interface LeaveQuestionProps {
  readonly count: number
  readonly onStay: () => void
  readonly onLeave: () => void
}

function LeaveQuestion({ count, onStay, onLeave }: LeaveQuestionProps) {
  const stay = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      isQuestion
      focus={stay}
      title={`Throw away what was read of ${counted(count, 'file')}?`}
      text="Nothing of it has been taken over. What you chose here is lost."
      onClose={onStay}
      actions={
        <>
          <Button onClick={onLeave}>Throw away</Button>
          <Button ref={stay} look="primary" onClick={onStay}>
            Go on with it
          </Button>
        </>
      }
    />
  )
}
