import type { Advice } from '#core/model/rule/advice.ts'

export const sameNameIllusionAdvice: Advice = {
  rule: 'isolation/same-name-illusion',
  rationale: 'Each chat pool keeps its own content; an equal name joins neither members nor history.',
  howToFix: 'Nothing to do now; before an import, rename one of them if both are to stay.',
}
