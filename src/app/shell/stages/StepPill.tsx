import { memo, useMemo } from 'react'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { capital } from '#core/model/words.ts'
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
  return <Pill to={after.id} words={`from ${before.name} to ${after.name}: ${words}`} signs={signs} isShown={isShown} />
}

interface PillProps {
  readonly to: StageId
  readonly words: string
  readonly signs: string
  readonly isShown: boolean
}

/** Drawn again only where it says something else. */
const Pill = memo(function Pill({ to, words, signs, isShown }: PillProps) {
  const open = () => {
    showStage(to)
    showTab('changes')
    compareWith(undefined)
  }
  return (
    <Tip side="bottom" text={`${capital(words)}.`}>
      <button
        type="button"
        className={styles.pill}
        aria-label={`Step ${words}`}
        tabIndex={isShown ? 0 : -1}
        onClick={open}
      >
        {signs}
      </button>
    </Tip>
  )
})
