import { jsonText } from '#core/model/base/plain-text.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
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

const published = ({ id, severity, when, title, rationale, howToFix, source, suppressedBy }: AdvisedRule) => ({
  id,
  severity,
  when,
  title,
  rationale,
  howToFix,
  source,
  suppressedBy: suppressedBy ?? {},
})
