import { useMemo } from 'react'
import type { Plan, Stage } from '#core/model/plan.ts'
import { runbookInParts, runbookOf } from '#core/views/runbook/index.ts'
import { inSlices } from '../../commands/in-slices.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { TabCount } from '../TabCount.tsx'

/** How many steps the step between the stages has; counted once the edit itself is seen. */
export function RunbookCount() {
  const [open, shown] = [useUnplaced(), useStage()]
  const { plan, stage } = useSettled(
    useMemo(() => ({ plan: open, stage: shown }), [open, shown]),
    ahead,
  )
  return <TabCount count={runbookOf(plan, stage.id)?.steps.length ?? 0} />
}

const ahead = ({ plan, stage }: { readonly plan: Plan; readonly stage: Stage }, isWanted: () => boolean) =>
  inSlices(runbookInParts(plan, stage.id), isWanted)
