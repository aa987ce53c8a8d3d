import { useRef, useState } from 'react'
import { advisedRules } from '#core/advice/index.ts'
import { type UnknownRule, unknownRulesIn } from '#core/checking/unknown-rules.ts'
import type { Plan, SeveritySetting } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { groupsOf } from '#formats/rules/rule-groups.ts'
import { changeSeverity } from '../commands/governance-edits.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan } from '../store/derived.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { PickList } from '../ui/PickList.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import { Segments } from '../ui/Segments.tsx'
import { RulePage } from './RulePage.tsx'
import { RuleSeverity } from './RuleSeverity.tsx'
import styles from './rules.module.css'

interface Filter {
  readonly text: string
  readonly which: 'all' | 'changed'
}

interface RulesDialogProps {
  /** The one whose page is asked for. */
  readonly rule: string | undefined
  readonly onClose: () => void
}

/** All rules, or the page of one of them. */
export function RulesDialog({ rule: asked, onClose }: RulesDialogProps) {
  const [shown, show] = useState(asked)
  const [filter, setFilter] = useState<Filter>({ text: '', which: 'all' })
  const rule = advisedRules.find(({ id }) => id === shown)
  if (rule) return <RulePage key={shown} rule={rule} onBack={() => show(undefined)} onClose={onClose} />
  return <RuleList filter={filter} onFilter={setFilter} onOpen={show} onClose={onClose} />
}

interface RuleListProps {
  readonly onOpen: (rule: string) => void
  readonly onClose: () => void
  /** Kept while one reads a page and comes back. */
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function RuleList({ filter, onFilter, onOpen, onClose }: RuleListProps) {
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
      onClose={onClose}
    >
      <PickList>
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
        <RuleGroups rules={found} severities={severities} onOpen={onOpen} />
      </PickList>
      {found.length === 0 && wanted !== '' && <p className={styles.none}>No rule matches ‘{filter.text}’.</p>}
    </Dialog>
  )
}

interface RuleGroupsProps {
  readonly rules: readonly Rule[]
  readonly severities: Plan['severities']
  readonly onOpen: (rule: string) => void
}

function RuleGroups({ rules, severities, onOpen }: RuleGroupsProps) {
  return groupsOf(rules).map((group) => (
    <section key={group.title} aria-label={group.title}>
      <h3 className={styles.group}>{group.title}</h3>
      <ul>
        {group.rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} setting={severities[rule.id]} onOpen={() => onOpen(rule.id)} />
        ))}
      </ul>
    </section>
  ))
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

interface RuleLineProps {
  readonly rule: Rule
  readonly setting: SeveritySetting | undefined
  readonly onOpen: () => void
}

function RuleLine({ rule, setting, onOpen }: RuleLineProps) {
  return (
    <li className={styles.line} data-off={setting === 'off'}>
      <SeverityMark severity={setting === undefined || setting === 'off' ? rule.severity : setting} />
      <button type="button" className={styles.title} data-choice="" onClick={onOpen}>
        {rule.title}
        <span className="mono">{rule.id}</span>
      </button>
      <RuleSeverity rule={rule} />
    </li>
  )
}
