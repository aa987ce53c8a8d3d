import { useRef, useState } from 'react'
import { type UnknownRule, unknownRulesIn } from '#core/checking/unknown-rules.ts'
import type { SeveritySetting } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { groupsOf } from '#formats/rules/rule-groups.ts'
import { changeSeverity } from '../commands/gestures.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import { Segments } from '../ui/Segments.tsx'
import { RulePage } from './RulePage.tsx'
import { RuleSeverity } from './RuleSeverity.tsx'
import styles from './rules.module.css'

const close = () => useSession.setState({ rules: undefined })
const open = (rule: string) => useSession.setState({ rules: rule })

interface Filter {
  readonly text: string
  readonly which: 'all' | 'changed'
}

/** All rules, or the page of the one that is asked for. */
export function RulesDialog() {
  const asked = useSession((state) => state.rules)
  const [filter, setFilter] = useState<Filter>({ text: '', which: 'all' })
  if (asked === undefined) return null
  const rule = rules.find(({ id }) => id === asked)
  if (rule) return <RulePage key={asked} rule={rule} onBack={() => open('')} onClose={close} />
  return <RuleList filter={filter} onFilter={setFilter} />
}

interface RuleListProps {
  /** Kept while one reads a page and comes back. */
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function RuleList({ filter, onFilter }: RuleListProps) {
  const plan = usePlan()
  const { severities } = plan
  const field = useRef<HTMLInputElement>(null)
  const changed = rules.filter(({ id }) => severities[id] !== undefined)
  const unknown = unknownRulesIn(plan, rules).filter(({ hasSeverity }) => hasSeverity)
  const hasChanged = changed.length + unknown.length > 0
  const among = filter.which === 'changed' && hasChanged ? changed : rules
  const wanted = filter.text.trim().toLowerCase()
  const found = among.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted))
  return (
    <Dialog
      isWide
      focus={field}
      title="Rules"
      text={`${counted(rules.length, 'rule')} judge every stage and every step.`}
      onClose={close}
    >
      <div className={styles.tools}>
        <SearchInput
          label="Find a rule"
          value={filter.text}
          inputRef={field}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        {hasChanged && (
          <Segments
            label="Which rules"
            value={filter.which}
            segments={[
              { value: 'all', label: 'All' },
              { value: 'changed', label: `Changed in this plan (${changed.length + unknown.length})` },
            ]}
            onChange={(which) => onFilter({ ...filter, which })}
          />
        )}
      </div>
      {unknown.map((one) => (
        <UnknownLine key={one.id} rule={one} />
      ))}
      {groupsOf(found).map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className={styles.group}>{group.title}</h3>
          <ul>
            {group.rules.map((rule) => (
              <RuleLine key={rule.id} rule={rule} setting={severities[rule.id]} />
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && wanted !== '' && <p className={styles.none}>No rule matches ‘{filter.text}’.</p>}
    </Dialog>
  )
}

/** A severity that the plan sets for nothing: a slip, or a rule of another planner. */
function UnknownLine({ rule: { id } }: { readonly rule: UnknownRule }) {
  return (
    <div className={styles.line}>
      <SeverityMark severity="warning" />
      <p className={styles.unknown}>
        There is no such rule, so its severity in this plan does nothing.
        <span className="mono">{id}</span>
      </p>
      <Button size="small" onClick={() => changeSeverity(id, undefined)}>
        Remove
      </Button>
    </div>
  )
}

function RuleLine({ rule, setting }: { readonly rule: Rule; readonly setting: SeveritySetting | undefined }) {
  return (
    <li className={styles.line} data-off={setting === 'off'}>
      <SeverityMark severity={setting === undefined || setting === 'off' ? rule.severity : setting} />
      <button type="button" className={styles.title} onClick={() => open(rule.id)}>
        {rule.title}
        <span className="mono">{rule.id}</span>
      </button>
      <RuleSeverity rule={rule} />
    </li>
  )
}
