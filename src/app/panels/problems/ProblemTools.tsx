import { ChevronDown, Search } from 'lucide-react'
import { useState } from 'react'
import { summaryOf } from '#core/checking/check.ts'
import type { FindingGrouping } from '#core/checking/finding-groups.ts'
import { severities } from '#core/plan.ts'
import { counted, severityName } from '#core/words.ts'
import { severityPlural } from '../../marks/badge-text.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useFindings, useReport } from '../../store/derived.ts'
import { toggleSeverity, useProblems } from '../../store/problems-store.ts'
import { type ProblemScope, useSession } from '../../store/session-store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import styles from './problem-tools.module.css'

/** What the list of problems shows: which text, which severities, which stages, and under which headings. */
export function ProblemTools() {
  return (
    <div className={styles.tools}>
      <Finder />
      <Severities />
      <Choice
        label="Whose problems are listed"
        chosen={useSession((state) => state.scope)}
        choices={scopes}
        onChoose={chooseScope}
      />
      <Choice
        label="Headings of the list"
        chosen={useProblems((state) => state.grouping)}
        choices={groupings}
        onChoose={(grouping) => useProblems.setState({ grouping })}
      />
    </div>
  )
}

const scopes: Readonly<Record<ProblemScope, string>> = { stage: 'This stage', plan: 'All stages' }
const chooseScope = (scope: ProblemScope) => useSession.setState({ scope })
const groupings: Readonly<Record<FindingGrouping, string>> = {
  stage: 'By stage',
  object: 'By object',
  rule: 'By rule',
}

/** An icon until one wants to find something. */
function Finder() {
  const text = useProblems((state) => state.text)
  const [isAsked, setIsAsked] = useState(false)
  if (text === '' && !isAsked) {
    return (
      <IconButton size="small" label="Find a problem" onClick={() => setIsAsked(true)}>
        <Search size={14} aria-hidden />
      </IconButton>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside closes when it is left empty
    <div className={styles.finder} onBlur={() => setIsAsked(false)}>
      <SearchInput
        label="Find a problem"
        value={text}
        autoFocus={isAsked}
        onChange={(next) => useProblems.setState({ text: next })}
      />
    </div>
  )
}

function Severities() {
  const chosen = useProblems((state) => state.severities)
  const scope = useSession((state) => state.scope)
  const [here, everywhere] = [useFindings(), useReport().findings]
  const counts = summaryOf(scope === 'plan' ? everywhere : here)
  return (
    <div className={styles.severities}>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          className={styles.severity}
          aria-pressed={chosen.has(severity)}
          aria-label={`Show ${counted(counts[severity], severityName[severity], severityPlural[severity])}`}
          title={`${chosen.has(severity) ? 'Leave out' : 'Show'} ${severityPlural[severity]}`}
          onClick={() => toggleSeverity(severity)}
        >
          <SeverityMark severity={severity} size={12} />
          {counts[severity]}
        </button>
      ))}
    </div>
  )
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly chosen: V
  readonly choices: Readonly<Record<V, string>>
  readonly onChoose: (value: V) => void
}

function Choice<V extends string>({ label, chosen, choices, onChoose }: ChoiceProps<V>) {
  const items = (Object.entries(choices) as [V, string][]).map(([value, title]) => ({
    id: value,
    label: title,
    isChecked: value === chosen,
    onSelect: () => onChoose(value),
  }))
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet" aria-label={`${label}: ${choices[chosen]}`}>
          {choices[chosen]}
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
      groups={[items]}
    />
  )
}
