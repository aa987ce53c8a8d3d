import { ArrowRight } from 'lucide-react'
import type { Stage } from '#core/model/plan.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { counted } from '#core/model/words.ts'
import { type Action, placeholdersOf, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { fillIn } from '../../commands/runbook.ts'
import { Pill, PillButton } from '../../ui/Chip.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { CmdletBlock } from './CmdletBlock.tsx'
import { Subject } from './Subject.tsx'
import styles from './step-details.module.css'

interface StepDetailsProps {
  readonly id: string
  readonly step: RunbookStep
  readonly from: Stage
  readonly to: Stage
}

/** So many objects are named one by one. */
const maxNamed = 12

/** What must hold before, what is done, what to look at, and the way back. */
export function StepDetails({ id, step, from, to }: StepDetailsProps) {
  const missing = placeholdersOf(step)
  const before: readonly Action[] = step.preconditions.map((text) => ({ type: 'words', text }))
  const rest = step.entities.length - maxNamed
  return (
    <div id={id} className={styles.details}>
      {step.downtime && <p className={styles.downtime}>Downtime: {step.downtime}</p>}
      {missing.length > 0 && (
        <div className={styles.missing}>
          <span>Not in the plan yet:</span>
          {missing.map((one) =>
            one.entity && one.field ? (
              <PillButton key={one.name} onClick={() => fillIn(one)}>
                {one.name} <ArrowRight size={iconSizes.small} aria-hidden />
              </PillButton>
            ) : (
              <Pill key={one.name}>{one.name}</Pill>
            ),
          )}
        </div>
      )}
      <div className={styles.columns}>
        <div>
          <Section title="Before" actions={before} />
          <Section title="Do" actions={step.actions} />
        </div>
        <div>
          <Section title="Check" actions={step.checks} />
          <Section title="Way back" actions={step.wayBack} />
        </div>
      </div>
      <footer className={styles.about}>
        {step.entities.slice(0, maxNamed).map((entity) => (
          <Subject key={entity} id={entity} from={from} to={to} />
        ))}
        {rest > 0 && <span>and {counted(rest, 'more object')}</span>}
        <span className={styles.source}>{step.sources.map(sourceTitle).join(' · ')}</span>
      </footer>
    </div>
  )
}

function Section({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {runsOf(actions).map((run, at) => {
        const cmdlets = run.flatMap((action) => (action.type === 'cmdlet' ? [action.cmdlet] : []))
        if (cmdlets.length > 0) return <CmdletBlock key={at} cmdlets={cmdlets} />
        return (
          <ul key={at} className={styles.points}>
            {run.map((action) => action.type !== 'cmdlet' && <li key={action.text}>{action.text}</li>)}
          </ul>
        )
      })}
    </section>
  )
}

/** Cmdlets that follow each other, and words that do. */
function runsOf(actions: readonly Action[]): readonly (readonly Action[])[] {
  const runs: Action[][] = []
  for (const action of actions) {
    const last = runs.at(-1)
    if (last && (last[0]?.type === 'cmdlet') === (action.type === 'cmdlet')) last.push(action)
    else runs.push([action])
  }
  return runs
}
