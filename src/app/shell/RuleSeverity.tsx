import { type SeveritySetting, severities } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, severityName } from '#core/model/words.ts'
import { changeSeverity } from '../commands/governance-edits.ts'
import { usePlan } from '../store/derived.ts'
import { Select } from '../ui/Select.tsx'

/** How severe a rule is in this plan: its own severity, another one, or off. */
export function RuleSeverity({ rule }: { readonly rule: Rule }) {
  const setting = usePlan().severities[rule.id]
  return (
    <Select
      id={`severity-${rule.id}`}
      label={`Severity of ${rule.id}`}
      value={setting}
      none={`${capital(severityName[rule.severity])} (default)`}
      choices={choices.filter(({ value }) => value !== rule.severity || value === setting)}
      onChange={(value) => changeSeverity(rule.id, value as SeveritySetting | undefined)}
    />
  )
}

const choices = [
  ...severities.map((value) => ({ value, label: capital(severityName[value]) })),
  { value: 'off', label: 'Off' },
]
