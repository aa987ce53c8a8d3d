import type { Advice } from '#core/model/rule/advice.ts'

export const accessEntriesAdvice: Advice = {
  rule: 'capacity/access-entries',
  rationale: 'Each user listed in a room or category is an entry, each group is one; too many slow the pool down.',
  howToFix: 'List groups instead of users in the rooms with the most users.',
}
