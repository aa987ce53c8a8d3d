import type { Advice } from '#core/model/rule/advice.ts'

export const withBackendAdvice: Advice = {
  rule: 'sql/with-backend',
  rationale:
    'Sharing is supported, but the databases of chat and compliance grow and take from the Back End what that needs.',
  howToFix: 'Use an SQL server for Persistent Chat alone.',
}
