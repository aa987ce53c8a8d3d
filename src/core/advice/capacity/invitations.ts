import type { Advice } from '#core/model/rule/advice.ts'

export const invitationsAdvice: Advice = {
  rule: 'capacity/invitations',
  rationale:
    'A room with invitations stores one for each user who can take part. Trouble is reported from 1,000,000 on; 2,000,000 are the most allowed.',
  howToFix: 'Turn invitations off in the biggest rooms.',
}
