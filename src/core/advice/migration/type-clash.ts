import type { Advice } from '#core/model/rule/advice.ts'

export const typeClashAdvice: Advice = {
  rule: 'migration/type-clash',
  rationale: 'In Persistent Chat a room may not bear the name of a category, whether an import brings both or one.',
  howToFix: 'Rename one of the two before the import.',
}
