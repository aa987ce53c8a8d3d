import type { Advice } from '#core/model/rule/advice.ts'

export const flattenRenamesAdvice: Advice = {
  rule: 'migration/flatten-renames',
  rationale: 'Persistent Chat has one level of categories: the path of the categories becomes a prefix of the name.',
  howToFix: 'Tell people the new names, or simplify the tree of categories before the import.',
}
