import { useDeferredValue } from 'react'
import { runbookOf } from '#core/views/runbook/index.ts'
import { usePlan, useStage } from '../../store/derived.ts'
import { TabCount } from '../TabCount.tsx'

/** How many steps the step between the stages has; counted once the edit itself is seen. */
export function RunbookCount() {
  const plan = useDeferredValue(usePlan())
  const stage = useDeferredValue(useStage())
  return <TabCount count={runbookOf(plan, stage.id)?.steps.length ?? 0} />
}
