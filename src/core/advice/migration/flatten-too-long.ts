import type { Advice } from '#core/model/rule/advice.ts'

export const flattenTooLongAdvice: Advice = {
  rule: 'migration/flatten-too-long',
  rationale: 'An import puts the path of the categories before the names of sub-categories and their rooms.',
  howToFix: 'Shorten the room or the categories above it before the import.',
}
