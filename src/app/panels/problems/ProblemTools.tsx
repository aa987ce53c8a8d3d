import { ChevronDown, Search } from 'lucide-react'
import { useState } from 'react'
import { summaryOf } from '#core/checking/check.ts'
import type { FindingGrouping } from '#core/checking/finding-groups.ts'
import { severities } from '#core/model/plan.ts'
import { counted, severityName } from '#core/model/words.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useFindings, useReport } from '../../store/derived.ts'
import {
  findProblems,
  type ProblemScope,
  setGrouping,
  setProblemScope,
  toggleSeverity,
  useProblems,
} from '../../store/problems-store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import styles from './problem-tools.module.css'

/** What the list of problems shows: which text, which severities, which stages, and under which headings. */
export function ProblemTools() {
  return (
    <div className={styles.tools}>
      <Finder />
      <Severities />
      <Choices />
    </div>
  )
}

const scopes: Readonly<Record<ProblemScope, string>> = { stage: 'This stage', plan: 'All stages' }
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
        <Search size={iconSizes.small} aria-hidden />
      </IconButton>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside closes when it is left empty
    <div className={styles.finder} onBlur={() => setIsAsked(false)}>
      <SearchInput label="Find a problem" value={text} autoFocus={isAsked} onChange={findProblems} />
    </div>
  )
}

function Severities() {
  const chosen = useProblems((state) => state.severities)
  const scope = useProblems((state) => state.scope)
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
          aria-label={`Show ${counted(counts[severity], severityName[severity])}`}
          title={`${chosen.has(severity) ? 'Leave out' : 'Show'} ${severityName[severity]}s`}
          onClick={() => toggleSeverity(severity)}
        >
          <SeverityMark severity={severity} size={iconSizes.small} />
          {counts[severity]}
        </button>
      ))}
    </div>
  )
}

/** Whose problems are listed, and under which headings. */
function Choices() {
  const scope = useProblems((state) => state.scope)
  const grouping = useProblems((state) => state.grouping)
  const said = grouping === 'stage' ? scopes[scope] : `${scopes[scope]}, ${groupings[grouping].toLowerCase()}`
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet" aria-label={`Whose problems are listed, and under which headings: ${said}`}>
          {said}
          <ChevronDown size={iconSizes.small} aria-hidden />
        </Button>
      }
      groups={[choices(scopes, scope, setProblemScope), choices(groupings, grouping, setGrouping)]}
    />
  )
}

function choices<V extends string>(
  titles: Readonly<Record<V, string>>,
  chosen: V,
  onChoose: (value: V) => void,
): readonly MenuItem[] {
  return (Object.entries(titles) as [V, string][]).map(([id, label]) => ({
    id,
    label,
    isChecked: id === chosen,
    onSelect: () => onChoose(id),
  }))
}
