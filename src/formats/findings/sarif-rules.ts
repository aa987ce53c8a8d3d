import type { Severity } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import { citationsOf, sourceTitle } from '#core/model/rule/sources.ts'
import type { ReportInput } from './report-input.ts'

export const levelOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Braces stand for placeholders in SARIF, and doubled for themselves. */
export const messageOf = (text: string) => ({ text: text.replace(/[{}]/g, '$&$&') })

/** What a rule says of itself. */
export const descriptorOf = ({ id, severity, when, title, rationale, howToFix, source }: AdvisedRule) => ({
  id,
  shortDescription: messageOf(`${title}.`),
  fullDescription: messageOf(rationale),
  help: messageOf(`${howToFix} Source: ${citationsOf(source)}.`),
  defaultConfiguration: { level: levelOf[severity] },
  properties: { when, sources: source.keys.map(sourceTitle), basis: source.basis },
})

export const referenceTo = (rules: readonly AdvisedRule[], rule: string) => ({
  id: rule,
  index: rules.findIndex(({ id }) => id === rule),
})

/** What the plan itself says of a rule: another severity, or off. */
export function overridesOf({ plan, rules }: ReportInput, id: string) {
  const setting = plan.severities[id]
  if (setting === undefined) return []
  const configuration = setting === 'off' ? { enabled: false } : { level: levelOf[setting] }
  return [{ descriptor: referenceTo(rules, id), configuration }]
}
