import { useMemo } from 'react'
import { changesIn } from '#core/views/changes/changes.ts'
import { useCompared } from '../../store/compare-store.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { TabCount } from '../TabCount.tsx'

/** Counted once the edit itself is seen: a step can change every room of a company. */
export function ChangeCount() {
  const [open, shown, compared] = [useUnplaced(), useStage(), useCompared()]
  const { plan, stage, from } = useSettled(
    useMemo(() => ({ plan: open, stage: shown, from: compared }), [open, shown, compared]),
  )
  return <TabCount count={from ? changesIn(plan, from, stage).length : 0} />
}
