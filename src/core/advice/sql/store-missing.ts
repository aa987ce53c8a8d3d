import type { Advice } from '#core/model/rule/advice.ts'

export const storeMissingAdvice: Advice = {
  rule: 'sql/store-missing',
  rationale: 'The content store holds all rooms and messages; other stores only copy or record them.',
  howToFix: 'Add the content store.',
}
