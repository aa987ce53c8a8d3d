import type { Advice } from '#core/model/rule/advice.ts'

export const roomClashInSourceAdvice: Advice = {
  rule: 'migration/room-clash-in-source',
  rationale: 'Persistent Chat has each room name once in a chat pool, across all categories.',
  howToFix: 'Rename the rooms in Group Chat before the import.',
}
