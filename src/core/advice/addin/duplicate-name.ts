import type { Advice } from '#core/model/rule/advice.ts'
import { renameFixes } from '../parts/name-fixes.ts'

export const addInDuplicateNameAdvice: Advice = {
  rule: 'addin/duplicate-name',
  rationale: 'Persistent Chat registers no second add-in of a name.',
  howToFix: 'Rename all but one of them.',

  fixes: renameFixes,
}
