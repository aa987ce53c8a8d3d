import type { Advice } from '#core/model/rule/advice.ts'

export const storeMissingAdvice: Advice = {
  rule: 'compliance/store-missing',
  rationale: 'The compliance service writes what it records to a database of its own.',
  howToFix: 'Add the compliance store.',
}
