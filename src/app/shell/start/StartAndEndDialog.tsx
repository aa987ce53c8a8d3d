import { ArrowRight } from 'lucide-react'
import { Fragment, useState } from 'react'
import { endsFrom, starts } from '#core/templates/choices.ts'
import { planFor } from '#core/templates/index.ts'
import type { Answers } from '#core/templates/template.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './start.module.css'

interface StartAndEndDialogProps {
  readonly onAnswer: (answers: Answers) => void
  readonly onClose: () => void
}

/** Two questions whose answers make a plan with all its stages. */
export function StartAndEndDialog({ onAnswer, onClose }: StartAndEndDialogProps) {
  const [{ start, end }, setAnswers] = useState<Answers>({ start: 'lync2010GroupChat', end: 'persistentChat' })
  const ends = endsFrom(start)
  const answers = { start, end: ends.some(({ value }) => value === end) ? end : 'persistentChat' } as const
  const { name, stages } = planFor(answers)
  return (
    <Dialog
      title="Start with two questions"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onAnswer(answers)}>
            Create the plan
          </Button>
        </>
      }
    >
      <Choices
        legend="Where are you now?"
        choices={starts}
        value={answers.start}
        onChange={(value) => setAnswers({ ...answers, start: value })}
      />
      <Choices
        legend="Where will you end?"
        choices={ends}
        value={answers.end}
        onChange={(value) => setAnswers({ ...answers, end: value })}
      />
      <section className={styles.outcome} aria-label="The plan">
        <strong>{name}</strong>
        <p aria-live="polite">
          {stages.map((stage, at) => (
            <Fragment key={stage.id}>
              {at > 0 && <ArrowRight size={iconSizes.small} aria-label="then" />}
              <span className={styles.stage}>{stage.name}</span>
            </Fragment>
          ))}
        </p>
      </section>
    </Dialog>
  )
}
