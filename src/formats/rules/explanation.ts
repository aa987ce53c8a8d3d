import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { NotImplemented } from '#core/rules/not-implemented.ts'
import { rulePageOf } from './rule-page.ts'

/** One rule in words: what must hold, why, what to do, who says so, and when it is silent. */
export function explanationText(rule: AdvisedRule): string {
  const { title, facts, sections } = rulePageOf(rule)
  return [
    title,
    [rule.id, ...facts].join(' · '),
    ...sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  ${line}`)]),
    '',
  ].join('\n')
}

/** Why nothing checks what the id stands for. */
export const reasonText = ({ id, reason }: NotImplemented): string => `No rule checks ${id}. ${reason}\n`
