import { jsonText } from '#core/model/base/plain-text.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import type { Inputs } from '../inputs.ts'

/** All that a rule says of itself, for other programs. */
export function render({ rules, notImplemented }: Inputs['rules']): string {
  const document = {
    format: 'coexistence-rules',
    version: 1,
    rules: rules.map(published),
    notImplemented: notImplemented.map(({ id, reason }) => ({ id, reason })),
  }
  return jsonText(document)
}

const published = ({ id, severity, when, title, rationale, howToFix, source, suppressedBy }: Rule) => ({
  id,
  severity,
  when,
  title,
  rationale,
  howToFix,
  source,
  suppressedBy: suppressedBy ?? {},
})
