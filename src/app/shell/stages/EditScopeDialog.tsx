import { Lock } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { lostApprovals } from '#core/edits/approvals.ts'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/edit-scopes.ts'
import type { Plan } from '#core/model/plan.ts'
import { takenBackInWords } from '#core/views/facts/approval.ts'
import type { EditScopeDialog as Question } from '../../store/dialogs.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { editScopeTitles, stagesChanged } from '../edit-scope-words.ts'
import styles from './question.module.css'
import { useConsequences } from './use-consequences.ts'
import { useDiagramAgain } from './use-diagram-again.ts'

const usual: EditScope = 'later'

interface EditScopeDialogProps {
  readonly question: Question
  readonly onAnswer: (scope: EditScope) => void
  readonly onClose: () => void
}

/** Asks before an edit which stages it applies to. Escape leaves everything as it is. */
export function EditScopeDialog({ question: { label, before, plans }, onAnswer, onClose }: EditScopeDialogProps) {
  const first = useRef<HTMLButtonElement>(null)
  const inOrder = useMemo(() => editScopes.map((scope) => plans[scope]), [plans])
  const consequences = useConsequences(before, inOrder)
  const returnToDiagram = useDiagramAgain()
  const close = () => {
    onClose()
    returnToDiagram()
  }
  const choose = (scope: EditScope) => {
    onAnswer(scope)
    returnToDiagram()
  }
  return (
    <Dialog
      isQuestion
      focus={first}
      title="Which stages does this change apply to?"
      text={`${label}. Other stages have the same.`}
      onClose={close}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk between its buttons, which Tab does too */}
      <div className={styles.options} onKeyDown={walk}>
        {editScopes.map((scope, at) => (
          <button
            key={scope}
            ref={scope === usual ? first : undefined}
            type="button"
            className={styles.option}
            onClick={() => choose(scope)}
          >
            <span className={styles.optionTitle}>
              {editScopeTitles[scope]}
              {scope === usual && <span className={styles.usual}>Enter</span>}
            </span>
            <span>{stagesInWords(before, plans, scope)}</span>
            <span>{consequences[at]}</span>
            <Approvals before={before} after={plans[scope]} />
          </button>
        ))}
      </div>
      <p className={styles.note}>
        The answer holds for this session. Change it beside the stages, under ‘Edits apply to’.
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

const stagesInWords = (before: Plan, plans: Question['plans'], scope: EditScope): string =>
  stagesChanged(namesOf(before, plans[scope]), scope === 'later' ? namesOf(before, plans.this) : undefined)

const namesOf = (before: Plan, after: Plan): readonly string[] => changedStages(before, after).map(({ name }) => name)

function Approvals({ before, after }: { readonly before: Plan; readonly after: Plan }) {
  return lostApprovals(before, after).map((stage) => (
    <span key={stage.id} className={styles.approval}>
      <Lock size={iconSizes.small} aria-hidden />
      {takenBackInWords(stage)}
    </span>
  ))
}
