import { useState } from 'react'
import { counted, thousands } from '#core/model/words.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { openErrors, openErrorsInWords } from '#core/views/runbook/open-errors.ts'
import type { RunbookStep, StepKind } from '#core/views/runbook/step/runbook.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useReport, useStage, useUnplaced } from '../../store/derived.ts'
import { setTab } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import panel from '../panels.module.css'
import { Prerequisites } from './Prerequisites.tsx'
import styles from './runbook.module.css'
import { StepRow } from './StepRow.tsx'

/** What is done, in order, in the step that leads to the shown stage. */
export function RunbookPanel() {
  const plan = useUnplaced()
  const stage = useStage()
  const runbook = runbookOf(plan, stage.id)
  const errors = openErrors(useReport().findings, stage)
  if (!runbook) return <p className={panel.empty}>This is the first stage: no step leads to it.</p>
  const { from, to, prerequisites, steps } = runbook
  if (steps.length === 0) {
    return (
      <p className={panel.empty}>
        There is nothing to do from {from.name} to {to.name}.
      </p>
    )
  }
  return (
    <div key={stage.id}>
      {errors.length > 0 && (
        <p className={styles.errors}>
          <SeverityMark severity="error" />
          {openErrorsInWords(errors, stage)}
          <Button size="small" look="quiet" onClick={() => setTab('problems')}>
            Show the problems
          </Button>
        </p>
      )}
      <Prerequisites prerequisites={prerequisites} summary={stepsInWords(steps)} />
      <Steps runbook={runbook} />
      <p className={styles.outro}>The planner never runs any of this: try it in a lab first.</p>
    </div>
  )
}

/** "9 by hand, 1 approval, 3 by PowerShell". */
function stepsInWords(steps: readonly RunbookStep[]): string {
  const kinds = (Object.keys(kindInWords) as readonly StepKind[]).flatMap((kind) => {
    const count = steps.filter((step) => step.kind === kind).length
    return count > 0 ? [kindInWords[kind](count)] : []
  })
  return kinds.join(', ')
}

const kindInWords: Readonly<Record<StepKind, (count: number) => string>> = {
  manual: (count) => `${thousands(count)} by hand`,
  approval: (count) => counted(count, 'approval'),
  powershell: (count) => `${thousands(count)} by PowerShell`,
}

/** So many are drawn at first; the rest is a click away. */
const maxAtOnce = 200

function Steps({ runbook: { steps, from, to } }: { readonly runbook: NonNullable<ReturnType<typeof runbookOf>> }) {
  const [shown, setShown] = useState(maxAtOnce)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const done = new Set(to.done)
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const rest = steps.length - shown
  return (
    <>
      <ol className={styles.steps} aria-label="Steps of the runbook">
        {steps.slice(0, shown).map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            number={at + 1}
            from={from}
            to={to}
            isDone={done.has(step.id)}
            isOpen={open.has(step.id)}
            onToggle={() => toggle(step.id)}
          />
        ))}
      </ol>
      {rest > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setShown(shown + maxAtOnce)}>
            Show {counted(Math.min(rest, maxAtOnce), 'more step')} of {thousands(rest)}
          </Button>
        </div>
      )}
    </>
  )
}
