import type { Advice } from '#core/model/rule/advice.ts'

export const visibilityAdvice: Advice = {
  rule: 'migration/visibility',
  rationale: 'Scoped rooms become closed ones and private rooms secret ones; open rooms are new in Persistent Chat.',
  howToFix: 'Adjust the privacy of the rooms after the import.',
}
