import { Lock } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { lostApprovals } from '#core/edits/approvals.ts'
import type { EditScope } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/reach.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted, listed, shortened } from '#core/model/words.ts'
import { approvedBy } from '#core/views/changes/stage-losses.ts'
import { returnFocus } from '../../commands/gestures.ts'
import { hasDiagramFocus } from '../../focus/moving.ts'
import { answerQuestion, planFor } from '../../store/plan-store.ts'
import { type EditQuestion, say, useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './question.module.css'
import { reachTitles } from './reach-titles.ts'
import { useConsequences } from './use-consequences.ts'

/** Asks before an edit how far it reaches, and whether an approval may go. Escape leaves everything as it is. */
export function EditQuestionDialog() {
  const question = useSession((state) => state.question)
  useDiagramAgain(question !== undefined)
  if (!question) return null
  return question.reaches ? <ReachQuestion question={question} /> : <ApprovalQuestion question={question} />
}

/** Asked of an edit in the diagram, whose field or row may be gone: the selection has the focus once it is answered. */
function useDiagramAgain(isAsked: boolean): void {
  const isOfDiagram = useRef(false)
  useLayoutEffect(() => {
    if (isAsked) isOfDiagram.current = hasDiagramFocus()
    else if (isOfDiagram.current) {
      isOfDiagram.current = false
      returnFocus(useSession.getState().selection.at(-1))
    }
  }, [isAsked])
}

function cancel(): void {
  const { question } = useSession.getState()
  useSession.setState({ question: undefined })
  say(`${question?.gesture.label ?? 'Edit'}: not done.`)
}

const scopes = ['this', 'later', 'all'] as const satisfies readonly EditScope[]
const usual: EditScope = 'later'

function ReachQuestion({ question }: { readonly question: EditQuestion }) {
  const first = useRef<HTMLButtonElement>(null)
  const plans = useMemo(() => scopes.map((scope) => planFor(question, scope)), [question])
  const consequences = useConsequences(question.before, plans)
  return (
    <Dialog
      isQuestion
      focus={first}
      title="How far does this change reach?"
      text={`${question.gesture.label}: what this changes is in other stages too.`}
      onClose={cancel}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk between its buttons, which Tab does too */}
      <div className={styles.options} onKeyDown={walk}>
        {scopes.map((scope, at) => (
          <button
            key={scope}
            ref={scope === usual ? first : undefined}
            type="button"
            className={styles.option}
            onClick={() => answerQuestion(scope)}
          >
            <span className={styles.optionTitle}>
              {reachTitles[scope]}
              {scope === usual && <span className={styles.usual}>Enter</span>}
            </span>
            <span>{stagesInWords(question.before, plans[at], scope === 'later' ? plans[0] : undefined)}</span>
            <span>{consequences[at]}</span>
            <Approvals before={question.before} after={plans[at]} />
          </button>
        ))}
      </div>
      <p className={styles.note}>
        The answer holds for this session. Change it beside the stages, under ‘Edits reach’.
      </p>
    </Dialog>
  )
}

/** Up and down go to the option before and after, round and round. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const offset = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (offset === undefined) return
  event.preventDefault()
  const options = [...event.currentTarget.querySelectorAll('button')]
  const at = options.indexOf(document.activeElement as HTMLButtonElement)
  options.at((at + offset) % options.length)?.focus()
}

function stagesInWords(before: Plan, after: Plan = before, narrower?: Plan): string {
  const names = changedStages(before, after).map(({ name }) => shortened(name, 30))
  const isNoMore = narrower && changedStages(before, narrower).length === names.length
  if (isNoMore) return `Changes ${names[0]}: no later stage has it so.`
  return names.length === 1 ? `Changes ${names[0]}.` : `Changes ${counted(names.length, 'stage')}: ${listed(names)}.`
}

function Approvals({ before, after = before }: { readonly before: Plan; readonly after: Plan | undefined }) {
  return lostApprovals(before, after).map((stage) => (
    <span key={stage.id} className={styles.approval}>
      <Lock size={12} aria-hidden />
      Takes back the approval of {shortened(stage.name)} by {approvedBy(stage)}.
    </span>
  ))
}

function ApprovalQuestion({ question }: { readonly question: EditQuestion }) {
  const first = useRef<HTMLButtonElement>(null)
  const { before, edited, gesture } = question
  const lost = lostApprovals(before, edited)
  const [consequences] = useConsequences(before, [edited])
  return (
    <Dialog
      isQuestion
      focus={first}
      title={lost.length === 1 ? 'Change an approved stage?' : `Change ${lost.length} approved stages?`}
      text={`${gesture.label}: this changes what was approved, so that the approval is taken back. Undo brings it back.`}
      onClose={cancel}
      actions={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button ref={first} look="primary" onClick={() => answerQuestion()}>
            Change it
          </Button>
        </>
      }
    >
      <ul className={styles.lost}>
        {lost.map((stage) => (
          <li key={stage.id}>
            <Lock size={14} aria-hidden />
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
