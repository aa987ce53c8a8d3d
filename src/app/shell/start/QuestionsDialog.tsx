import { ArrowRight } from 'lucide-react'
import { type FormEvent, Fragment, useLayoutEffect, useRef, useState } from 'react'
import { firstAnswers } from '#core/templates/choices.ts'
import { stageNamesFor } from '#core/templates/migration.ts'
import type { Answers } from '#core/templates/template.ts'
import { nameFor, promiseOf } from '#core/templates/wording.ts'
import { useSaid } from '../../commands/use-said.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import type { QuestionProps } from './question-props.ts'
import { SizeQuestions } from './SizeQuestions.tsx'
import styles from './start.module.css'
import { TodayQuestions } from './TodayQuestions.tsx'
import { WayQuestions } from './WayQuestions.tsx'

interface QuestionsDialogProps {
  readonly onAnswer: (answers: Answers) => void
  readonly onClose: () => void
}

const steps = [
  { title: 'What runs today', Questions: TodayQuestions },
  { title: 'How large it is', Questions: SizeQuestions },
  { title: 'How to go', Questions: WayQuestions },
] as const

/** Three steps whose answers make a plan with all its stages; what it will be is said all the while. */
export function QuestionsDialog({ onAnswer, onClose }: QuestionsDialogProps) {
  const [answers, setAnswers] = useState(firstAnswers)
  const [at, setAt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const first = () => form.current?.querySelector<HTMLElement>('input:checked, input[type=text]') ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins with its first question
  useLayoutEffect(() => first()?.focus(), [at])
  const isLast = at === steps.length - 1
  const { title, Questions } = steps[at] ?? steps[0]
  const props: QuestionProps = { answers, onChange: (changed) => setAnswers({ ...answers, ...changed }) }
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (isLast) onAnswer(answers)
    else setAt(at + 1)
  }
  return (
    <Dialog
      title={`${title} – step ${at + 1} of ${steps.length}`}
      focus={first}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {at > 0 && <Button onClick={() => setAt(at - 1)}>Back</Button>}
          <Button look="primary" type="submit" form="start-questions">
            {isLast ? 'Create the plan' : 'Next'}
          </Button>
        </>
      }
    >
      <form id="start-questions" ref={form} onSubmit={goOn}>
        <Questions {...props} />
      </form>
      <Outcome answers={answers} />
    </Dialog>
  )
}

function Outcome({ answers }: { readonly answers: Answers }) {
  const stages = stageNamesFor(answers)
  const promise = promiseOf(answers, stages.length)
  useSaid(promise)
  return (
    <section className={styles.outcome} aria-label="The plan">
      <strong>{nameFor(answers)}</strong>
      <p>{promise}</p>
      <p className={styles.stages}>
        {stages.map((name, at) => (
          <Fragment key={name}>
            {at > 0 && <ArrowRight size={iconSizes.small} aria-label="then" />}
            <span className={styles.stage}>{name}</span>
          </Fragment>
        ))}
      </p>
    </section>
  )
}
