import type { Advice } from '#core/model/rule/advice.ts'
import { renameFixes } from '../parts/name-fixes.ts'

export const roomDuplicateNameAdvice: Advice = {
  rule: 'room/duplicate-name',
  rationale: 'Persistent Chat creates no second room of a name, in whatever category.',
  howToFix: 'Rename all but one of them.',

  fixes: renameFixes,
}
