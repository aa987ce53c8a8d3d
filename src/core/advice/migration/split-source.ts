import type { Advice } from '#core/model/rule/advice.ts'

export const splitSourceAdvice: Advice = {
  rule: 'migration/split-source',
  rationale: 'One Group Chat pool migrates to one Persistent Chat pool; content cannot be divided or moved later.',
  howToFix: 'Import everything into one chat pool; further Persistent Chat pools are for new rooms.',
}
