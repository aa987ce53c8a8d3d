import type { NotImplemented } from '#core/rules/not-implemented.ts'
import type { Rule } from '#core/rules/rule.ts'
import { sourceTitle } from '#core/sources.ts'
import { severityName } from '#core/words.ts'
import { basisSentence, suppressionName, whenName } from './rule-words.ts'

/** One rule in words: what must hold, why, what to do, who says so, and when it is silent. */
export function explanationText({
  id,
  severity,
  when,
  title,
  rationale,
  howToFix,
  source,
  suppressedBy,
}: Rule): string {
  const silent = Object.entries(suppressedBy ?? {}).map(([rule, where]) => `${rule}, ${suppressionName[where]}`)
  return [
    `${title}.`,
    `${id} · ${severityName[severity]} · ${whenName[when]}`,
    ...section('Why', [rationale]),
    ...section('What to do', [howToFix]),
    ...section('Source', [...source.keys.map(sourceTitle), basisSentence[source.basis]]),
    ...section('Silent where one of these already speaks', silent),
    '',
  ].join('\n')
}

/** Why nothing checks what the id stands for. */
export const reasonText = ({ id, reason }: NotImplemented): string => `No rule checks ${id}. ${reason}\n`

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
