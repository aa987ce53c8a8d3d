import type { Advice } from '#core/model/rule/advice.ts'

export const historyOffAdvice: Advice = {
  rule: 'category/history-off',
  rationale: 'With the history off nothing is kept for users, while compliance still records.',
  howToFix: 'Turn the chat history on, or tell the users.',
}
