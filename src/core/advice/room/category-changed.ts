import type { Advice } from '#core/model/rule/advice.ts'

export const categoryChangedAdvice: Advice = {
  rule: 'room/category-changed',
  rationale: 'Moving a room to another category is possible and not recommended: who may be in it changes with it.',
  howToFix: 'Compare whom both categories allow, and tell the members of the room.',
}
