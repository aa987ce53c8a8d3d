import { useDeferredValue } from 'react'
import { changesIn } from '#core/views/changes/changes.ts'
import { useCompared } from '../../store/compare-store.ts'
import { usePlan, useStage } from '../../store/derived.ts'
import { TabCount } from '../TabCount.tsx'

/** Counted once the edit itself is seen: a step can change every room of a company. */
export function ChangeCount() {
  const plan = useDeferredValue(usePlan())
  const stage = useDeferredValue(useStage())
  const from = useDeferredValue(useCompared())
  return <TabCount count={from ? changesIn(plan, from, stage).length : 0} />
}
