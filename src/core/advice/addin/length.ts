import type { Advice } from '#core/model/rule/advice.ts'
import { longest } from '#core/rules/addin/length.ts'
import { shortenFixes } from '../parts/name-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const addInLengthAdvice: Advice = {
  rule: 'addin/length',
  rationale: 'The database of Persistent Chat holds no longer ones.',
  howToFix: 'Shorten the name or the URL.',

  fixes(plan, finding) {
    const addIn = subjectOf(plan, finding, 'addIn')
    return (addIn?.url?.length ?? 0) > longest.url ? [] : shortenFixes(plan, finding, addIn, longest.name)
  },
}
