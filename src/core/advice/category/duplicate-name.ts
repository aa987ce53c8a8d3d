import type { Advice } from '#core/model/rule/advice.ts'
import { renameFixes } from '../parts/name-fixes.ts'

export const categoryDuplicateNameAdvice: Advice = {
  rule: 'category/duplicate-name',
  rationale: 'Persistent Chat creates no second category of a name.',
  howToFix: 'Rename all but one of them.',

  fixes: renameFixes,
}
