import type { Advice } from '#core/model/rule/advice.ts'

export const complianceDrInstancesAdvice: Advice = {
  rule: 'topology/compliance-dr-instances',
  rationale: 'With compliance, disaster recovery takes three more databases; instances of their own are advised.',
  howToFix: 'Add the compliance mirror store and the compliance backup store.',
}
