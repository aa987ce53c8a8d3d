import type { Advice } from '#core/model/rule/advice.ts'

export const duplicateDisplayNameAdvice: Advice = {
  rule: 'user/duplicate-display-name',
  rationale: 'Two users of one display name in Active Directory cannot change the rooms that they manage.',
  howToFix: 'Give one of them another display name in Active Directory.',
}
