import type { Rule } from '#core/model/rule/rule.ts'
import { severityName } from '#core/model/words.ts'
import { whenName } from './rule-words.ts'

/** What a list of rules says of each, column by column. */
export const cellsOf = ({ id, severity, when, title }: Rule): readonly string[] => [
  id,
  severityName[severity],
  whenName[when],
  title,
]
