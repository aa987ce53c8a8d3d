import type { Advice } from '#core/model/rule/advice.ts'

export const complianceNotFailedOverAdvice: Advice = {
  rule: 'topology/compliance-not-failed-over',
  rationale: 'When a stretched chat pool fails over, events that compliance has not processed yet can be lost.',
  howToFix: 'Let the compliance adapter process all events before you fail over.',
}
