import type { Advice } from '#core/model/rule/advice.ts'

export const roomSizeAdvice: Advice = {
  rule: 'capacity/room-size',
  rationale:
    'It was tested with 33,077 rooms, of which 10 have 16,000 users each, and with 16 rooms for each user; beyond that nobody knows.',
  howToFix: 'Use smaller or fewer rooms.',
}
