import type { Advice } from '#core/model/rule/advice.ts'

export const participantListAdvice: Advice = {
  rule: 'capacity/participant-list',
  rationale: 'Above the limit of participant updates, 75 by default, clients no longer hear who is in the room.',
  howToFix: 'Accept it, or raise the limit with care.',
}
