import { describePlan, type PlanProperties } from '#core/edits/plan-properties.ts'
import { current } from '../store/derived.ts'
import { act } from './act.ts'

export function changePlan(label: string, change: Partial<PlanProperties>): void {
  act(label, current()?.stage.id, (plan) => describePlan(plan, change))
}

export const renamePlan = (name: string): void => {
  if (name.trim() !== '') changePlan('Rename the plan', { name })
}
