import type { Advice } from '#core/model/rule/advice.ts'

export const nameOverwriteAdvice: Advice = {
  rule: 'migration/name-overwrite',
  rationale: 'An import overwrites what bears the same name in the target.',
  howToFix: 'Rename one of the two before the import, and back up the target.',
}
