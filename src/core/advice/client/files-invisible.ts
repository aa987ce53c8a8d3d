import type { Advice } from '#core/model/rule/advice.ts'

export const filesInvisibleAdvice: Advice = {
  rule: 'client/files-invisible',
  rationale: 'The Lync 2013 client can neither post nor view files in rooms; only Group Chat clients can.',
  howToFix: 'Tell the users, keep a Group Chat client, or move the files elsewhere.',
}
