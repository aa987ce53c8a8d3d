import { useMemo } from 'react'
import { type Plan, type Stage, stageOf } from '#core/model/plan.ts'
import { showTab } from '../../commands/panels.ts'
import { compareWith } from '../../store/compare-store.ts'
import { showStage } from '../../store/session-store.ts'
import { Tip } from '../../ui/Tip.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { stepInShort } from './step-in-short.ts'
import styles from './strip.module.css'

interface StepPillProps {
  readonly plan: Plan
  readonly before: Stage
  readonly after: Stage
  readonly isShown: boolean
}

/** What changes between two stages, in a few signs, told once the edit itself is seen; opens the step. */
export function StepPill({ plan, before, after, isShown }: StepPillProps) {
  const settled = useSettled(plan)
  const { signs, words } = useMemo(() => {
    const [was, is] = [stageOf(settled, before.id), stageOf(settled, after.id)]
    return was && is ? stepInShort(settled, was, is) : stepInShort(plan, before, after)
  }, [settled, plan, before, after])
  const open = () => {
    showStage(after.id)
    showTab('changes')
    compareWith(undefined)
  }
  return (
    <Tip side="bottom" text={`From ${before.name} to ${after.name}: ${words}.`}>
      <button
        type="button"
        className={styles.pill}
        aria-label={`Step from ${before.name} to ${after.name}: ${words}`}
        tabIndex={isShown ? 0 : -1}
        onClick={open}
      >
        {signs}
      </button>
    </Tip>
  )
}
