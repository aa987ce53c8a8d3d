import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { EditPreview } from '#core/views/previews/fix-preview.ts'
import { useReadOnlyReason } from '../commands/read-only.ts'
import { usePlan } from '../store/derived.ts'
import { previewFix } from '../store/fix-preview.ts'
import { fixesOf } from '../store/fixes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FixPreview } from './FixPreview.tsx'
import styles from './fix.module.css'

interface FixDialogProps {
  readonly finding: Finding
  /** The place of the fix that is shown first. */
  readonly first: number
  /** The place of the chosen fix. */
  readonly onAnswer: (index: number) => void
  readonly onClose: () => void
}

/** The fixes of a finding, each with what it would change, before one of them is applied. */
export function FixDialog({ finding, first: shown, onAnswer, onClose }: FixDialogProps) {
  const plan = usePlan()
  const readOnly = useReadOnlyReason()
  const [chosen, setChosen] = useState(shown)
  const first = useRef<HTMLInputElement>(null)
  const fixes = fixesOf(plan, finding)
  const preview = usePreview(plan, fixes, chosen)
  const apply = () => onAnswer(chosen)
  return (
    <Dialog
      focus={first}
      title={fixes.length > 1 ? 'Choose a fix' : 'Apply this fix?'}
      text={finding.message}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            onClick={apply}
            disabledReason={readOnly ?? (fixes.length > 0 ? undefined : 'There is no fix any more.')}
          >
            Apply the fix
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <FixChoice fixes={fixes} chosen={chosen} onChoose={setChosen} first={first} />
        <FixPreview preview={preview} />
        <button type="submit" hidden>
          Apply the fix
        </button>
      </form>
    </Dialog>
  )
}

interface FixChoiceProps {
  readonly fixes: readonly Fix[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly first: RefObject<HTMLInputElement | null>
}

function FixChoice({ fixes, chosen, onChoose, first }: FixChoiceProps) {
  return (
    <fieldset className={styles.fixes}>
      <legend className="visually-hidden">Fixes</legend>
      {fixes.map(({ title }, index) => (
        <label key={index} className={styles.fix}>
          <input
            ref={index === 0 ? first : undefined}
            type="radio"
            name="fix"
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}

/** Judged once the dialog is there, so that nobody waits to see it. */
function usePreview(plan: Plan, fixes: readonly Fix[], chosen: number): EditPreview | undefined {
  const [known, setKnown] = useState<ReadonlyMap<number, EditPreview>>(new Map())
  const fix = fixes[chosen]
  const isKnown = known.has(chosen)
  useEffect(() => {
    if (!fix || isKnown) return undefined
    const timer = setTimeout(() => setKnown((so) => new Map([...so, [chosen, previewFix(plan, fix)]])))
    return () => clearTimeout(timer)
  }, [plan, fix, chosen, isKnown])
  return known.get(chosen)
}
