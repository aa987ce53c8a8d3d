import type { Advice } from '#core/model/rule/advice.ts'

export const dataResidencyAdvice: Advice = {
  rule: 'topology/data-residency',
  rationale: 'A chat pool of its own is the way to keep data in a region; rooms cannot be moved there later.',
  howToFix: 'Create the room on a chat pool in its region.',
}
