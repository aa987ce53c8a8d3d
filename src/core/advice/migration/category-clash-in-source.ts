import type { Advice } from '#core/model/rule/advice.ts'

export const categoryClashInSourceAdvice: Advice = {
  rule: 'migration/category-clash-in-source',
  rationale: 'An import joins the names of the levels to one, and Persistent Chat has each category name once.',
  howToFix: 'Rename the categories in Group Chat before the import.',
}
