import { useMemo } from 'react'
import { runbookOf } from '#core/views/runbook/index.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { TabCount } from '../TabCount.tsx'

/** How many steps the step between the stages has; counted once the edit itself is seen. */
export function RunbookCount() {
  const [open, shown] = [useUnplaced(), useStage()]
  const { plan, stage } = useSettled(useMemo(() => ({ plan: open, stage: shown }), [open, shown]))
  return <TabCount count={runbookOf(plan, stage.id)?.steps.length ?? 0} />
}
