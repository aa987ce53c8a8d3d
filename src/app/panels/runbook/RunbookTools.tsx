import { runbookOf } from '#core/views/runbook/index.ts'
import { CommandButton } from '../../buttons/CommandButton.tsx'
import { useStage, useUnplaced } from '../../store/derived.ts'
import panel from '../panels.module.css'
import styles from './runbook.module.css'

function useProgress() {
  const plan = useUnplaced()
  const stage = useStage()
  const steps = runbookOf(plan, stage.id)?.steps ?? []
  const done = new Set(stage.done)
  return { count: steps.length, done: steps.filter(({ id }) => done.has(id)).length }
}

/** How far it is done, and the two forms in which it leaves the planner. */
export function RunbookTools() {
  const { count, done } = useProgress()
  if (count === 0) return null
  return (
    <div className={panel.tabEnd}>
      <progress className={styles.progress} value={done} max={count} aria-label="Steps that are done" />
      <span className={styles.count}>
        {done} of {count} done
      </span>
      <CommandButton id="export.runbook.markdown" size="small" />
      <CommandButton id="export.runbook.ps1" size="small" />
    </div>
  )
}
