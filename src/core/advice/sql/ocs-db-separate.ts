import type { Advice } from '#core/model/rule/advice.ts'

export const ocsDbSeparateAdvice: Advice = {
  rule: 'sql/ocs-db-separate',
  rationale: 'OCS 2007 R2 does not support a Group Chat server and its database on one computer.',
  howToFix: 'Use an SQL server on another computer.',
}
