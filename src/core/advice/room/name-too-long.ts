import { maxNameLength } from '#core/domain/migration/flattening.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { shortenFixes } from '../parts/name-fixes.ts'
import { contentSubjectOf } from '../parts/subject.ts'

export const nameTooLongAdvice: Advice = {
  rule: 'room/name-too-long',
  rationale: 'Persistent Chat holds no longer names.',
  howToFix: 'Shorten the name.',

  fixes: (plan, finding) => shortenFixes(plan, finding, contentSubjectOf(plan, finding), maxNameLength),
}
