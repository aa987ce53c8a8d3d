import { useState } from 'react'
import { type SeveritySetting, severities } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import type { Rule } from '#core/rules/rule.ts'
import { citationsOf } from '#core/sources.ts'
import { capital, counted, severityName } from '#core/words.ts'
import { changeSeverity } from '../commands/gestures.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './shell.module.css'

const close = () => useSession.setState({ rules: undefined })

/** Every rule: what must hold, why, what to do, where it says so, and how severe it is in this plan. */
export function RulesDialog() {
  const asked = useSession((state) => state.rules)
  return asked === undefined ? null : <RuleList key={asked} asked={asked} />
}

function RuleList({ asked }: { readonly asked: string }) {
  const [filter, setFilter] = useState(asked)
  const matches = ({ id, title }: Rule) => `${id} ${title}`.toLowerCase().includes(filter.trim().toLowerCase())
  const found = rules.filter(matches)
  return (
    <Dialog title="Rules" text={`${counted(rules.length, 'rule')} run in every stage and every step.`} onClose={close}>
      <SearchInput label="Find a rule" value={filter} onChange={setFilter} />
      <ul className={styles.rules}>
        {found.map((rule) => (
          <RuleEntry key={rule.id} rule={rule} isOpen={found.length === 1} />
        ))}
      </ul>
      {found.length === 0 && <p>No rule matches ‘{filter}’.</p>}
    </Dialog>
  )
}

function RuleEntry({ rule, isOpen }: { readonly rule: Rule; readonly isOpen: boolean }) {
  const setting = usePlan().severities[rule.id]
  return (
    <li className={styles.rule}>
      <details open={isOpen}>
        <summary>
          <SeverityMark severity={setting === undefined || setting === 'off' ? rule.severity : setting} />
          <span>
            {rule.title}
            <span className="mono">{rule.id}</span>
          </span>
        </summary>
        <dl>
          <dt>Why</dt>
          <dd>{rule.rationale}</dd>
          <dt>What to do</dt>
          <dd>{rule.howToFix}</dd>
          <dt>Source</dt>
          <dd>{citationsOf(rule.source)}</dd>
        </dl>
      </details>
      <Select
        id={`severity-${rule.id}`}
        label={`Severity of ${rule.id}`}
        value={setting}
        none={`${capital(severityName[rule.severity])} (its own)`}
        choices={choices}
        onChange={(value) => changeSeverity(rule.id, value as SeveritySetting | undefined)}
      />
    </li>
  )
}

const choices = [
  ...severities.map((value) => ({ value, label: capital(severityName[value]) })),
  { value: 'off', label: 'Off' },
]
