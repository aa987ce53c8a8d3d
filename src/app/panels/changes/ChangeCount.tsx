import { useMemo } from 'react'
import type { Plan, Stage } from '#core/model/plan.ts'
import { changesIn, changesInParts } from '#core/views/changes/changes.ts'
import { inSlices } from '../../commands/in-slices.ts'
import { useCompared } from '../../store/compare-store.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { TabCount } from '../TabCount.tsx'

interface Asked {
  readonly plan: Plan
  readonly stage: Stage
  readonly from: Stage | undefined
}

const ahead = ({ plan, stage, from }: Asked, isWanted: () => boolean) =>
  from && inSlices(changesInParts(plan, from, stage), isWanted)

/** Counted once the edit itself is seen: a step can change every room of a company. */
export function ChangeCount() {
  const [open, shown, compared] = [useUnplaced(), useStage(), useCompared()]
  const { plan, stage, from } = useSettled(
    useMemo((): Asked => ({ plan: open, stage: shown, from: compared }), [open, shown, compared]),
    ahead,
  )
  return <TabCount count={from ? changesIn(plan, from, stage).length : 0} />
}
