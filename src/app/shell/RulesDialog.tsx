import { useRef, useState } from 'react'
import type { SeveritySetting } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import type { Rule } from '#core/rules/rule.ts'
import { counted } from '#core/words.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import { RulePage } from './RulePage.tsx'
import { RuleSeverity } from './RuleSeverity.tsx'
import styles from './rules.module.css'

const close = () => useSession.setState({ rules: undefined })
const open = (rule: string) => useSession.setState({ rules: rule })

/** All rules, or the page of the one that is asked for. */
export function RulesDialog() {
  const asked = useSession((state) => state.rules)
  const [filter, setFilter] = useState('')
  if (asked === undefined) return null
  const rule = rules.find(({ id }) => id === asked)
  if (rule) return <RulePage key={asked} rule={rule} onBack={() => open('')} onClose={close} />
  return <RuleList filter={filter} onFilter={setFilter} />
}

interface RuleListProps {
  /** Kept while one reads a page and comes back. */
  readonly filter: string
  readonly onFilter: (filter: string) => void
}

function RuleList({ filter, onFilter }: RuleListProps) {
  const { severities } = usePlan()
  const field = useRef<HTMLInputElement>(null)
  const wanted = filter.trim().toLowerCase()
  const found = rules.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted))
  const changed = Object.keys(severities).filter((id) => rules.some((rule) => rule.id === id)).length
  const own = changed === 0 ? '' : ` ${counted(changed, 'rule')} of another severity in this plan.`
  return (
    <Dialog
      isWide
      focus={field}
      title="Rules"
      text={`${counted(rules.length, 'rule')} judge every stage and every step.${own}`}
      onClose={close}
    >
      <SearchInput label="Find a rule" value={filter} inputRef={field} onChange={onFilter} />
      <ul className={styles.rules}>
        {found.map((rule) => (
          <RuleLine key={rule.id} rule={rule} setting={severities[rule.id]} />
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>No rule matches ‘{filter}’.</p>}
    </Dialog>
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
