import { useDeferredValue, useMemo } from 'react'
import { headcountInShort, headcountInWords, sumOf } from '#core/domain/people/headcount.ts'
import { type Plan, type Stage, stageOf } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import type { ChangeType } from '#core/views/changes/stage-change.ts'
import { showTab } from '../../commands/panels.ts'
import { compareWith } from '../../store/compare-store.ts'
import { showStage } from '../../store/session-store.ts'
import { Tip } from '../../ui/Tip.tsx'
import styles from './strip.module.css'

interface StepPillProps {
  readonly plan: Plan
  readonly before: Stage
  readonly after: Stage
  readonly isShown: boolean
}

/** What changes between two stages, in a few signs, told once the edit itself is seen; opens the step. */
export function StepPill({ plan, before, after, isShown }: StepPillProps) {
  const settled = useDeferredValue(plan)
  const { signs, words } = useMemo(() => {
    const [was, is] = [stageOf(settled, before.id), stageOf(settled, after.id)]
    return was && is ? shortly(settled, was, is) : shortly(plan, before, after)
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

/** The counts of a step: as signs, and as words for whoever asks what they mean. */
function shortly(plan: Plan, before: Stage, after: Stage): { readonly signs: string; readonly words: string } {
  const changes = changesIn(plan, before, after)
  const count = (...types: readonly ChangeType[]) => changes.filter(({ type }) => types.includes(type)).length
  const moved = changes.flatMap((change) => change.users ?? [])
  const users = moved.length > 0 ? sumOf(moved) : undefined
  const operations = after.operations.length
  const [rehosted, content, changed] = [
    count('rehosted'),
    count('migrated', 'upgraded', 'relocated'),
    count('renamed', 'changed'),
  ]
  const signs = [
    count('added') > 0 && `+${count('added')}`,
    count('removed') > 0 && `−${count('removed')}`,
    rehosted + content > 0 && `⇄ ${rehosted + content}`,
    users && `⇄ ${headcountInShort(users)}`,
    changed > 0 && `✎ ${changed}`,
    operations > 0 && counted(operations, 'operation'),
  ]
  const words = [
    count('added') > 0 && `${count('added')} added`,
    count('removed') > 0 && `${count('removed')} removed`,
    rehosted > 0 && `${rehosted} re-hosted`,
    content > 0 && `${content} to another chat pool`,
    users && `${headcountInWords(users)} moved`,
    changed > 0 && `${changed} renamed or changed`,
    operations > 0 && counted(operations, 'operation'),
  ]
  return {
    signs: signs.filter(Boolean).join('  ') || 'no changes',
    words: words.filter(Boolean).join(', ') || 'no changes',
  }
}
