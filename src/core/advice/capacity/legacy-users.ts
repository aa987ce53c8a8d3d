import type { Advice } from '#core/model/rule/advice.ts'

export const legacyUsersAdvice: Advice = {
  rule: 'capacity/legacy-users',
  rationale: 'One Lync 2010 Group Chat server takes 20,000 users, the three of a full pool 60,000.',
  howToFix: 'Add a server, up to three, or migrate.',
}
