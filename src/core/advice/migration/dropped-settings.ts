import type { Advice } from '#core/model/rule/advice.ts'

export const droppedSettingsAdvice: Advice = {
  rule: 'migration/dropped-settings',
  rationale: 'In Persistent Chat only rooms have managers; categories have allowed members and creators.',
  howToFix: 'Decide who manages the rooms, and who may create rooms in the category.',
}
