import { ChevronRight, Hand, Stamp, Terminal } from 'lucide-react'
import { memo, useId } from 'react'
import type { Stage } from '#core/model/plan.ts'
import { placeholdersOf, type RunbookStep, type StepKind } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import { checkOff } from '../../commands/runbook.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { Pill } from '../../ui/Chip.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Tip } from '../../ui/Tip.tsx'
import styles from './runbook.module.css'
import { StepDetails } from './StepDetails.tsx'
import { Subject } from './Subject.tsx'

interface StepRowProps {
  readonly step: RunbookStep
  readonly number: number
  readonly from: Stage
  readonly to: Stage
  readonly isDone: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

const kindIcon: Record<StepKind, typeof Hand> = { manual: Hand, approval: Stamp, powershell: Terminal }

/** One step: whether it is done, how, what, and about which objects; a click shows the rest. */
export const StepRow = memo(function StepRow({ step, number, from, to, isDone, isOpen, onToggle }: StepRowProps) {
  const isReadOnly = usePlanStore((state) => state.document?.readOnly !== undefined)
  const details = useId()
  const Icon = kindIcon[step.kind]
  const missing = placeholdersOf(step).length
  const [first] = step.entities
  return (
    <li className={styles.step} data-done={isDone} data-open={isOpen}>
      <div className={styles.row}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isDone}
            disabled={isReadOnly}
            onChange={({ target }) => checkOff(to.id, step, target.checked)}
          />
          <span className="visually-hidden">Done: {step.title}</span>
        </label>
        <Tip side="right" text={stepKindName[step.kind]}>
          <span className={styles.kind} data-kind={step.kind}>
            <Icon size={iconSizes.normal} aria-hidden />
            <span className="visually-hidden">{stepKindName[step.kind]}</span>
          </span>
        </Tip>
        <button
          type="button"
          className={styles.title}
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onClick={onToggle}
        >
          <ChevronRight size={iconSizes.small} aria-hidden />
          <span className={styles.number}>{number}</span>
          <span>{step.title}</span>
        </button>
        <span className={styles.tags}>
          {step.downtime && <Pill title={step.downtime}>downtime</Pill>}
          {step.isDestructive && <Pill>takes something away</Pill>}
          {missing > 0 && <Pill>{missing} to fill in</Pill>}
        </span>
        {first ? <Subject id={first} from={from} to={to} /> : <span />}
      </div>
      {isOpen && <StepDetails id={details} step={step} from={from} to={to} />}
    </li>
  )
})
