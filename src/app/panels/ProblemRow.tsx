import { MoreHorizontal } from 'lucide-react'
import type { Finding } from '#core/finding.ts'
import { type Plan, severities, stageOf } from '#core/plan.ts'
import { entityOf } from '#core/topology.ts'
import { waiverFacts } from '#core/waivers.ts'
import { nameOf, severityName } from '#core/words.ts'
import { applyFix, changeSeverity, showFinding, takeWaiverBack } from '../commands/gestures.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { useSession } from '../store/session-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import styles from './panels.module.css'

/** One finding: a click leads to what it is about; its fixes and what else can be done stand at its end. */
export function ProblemRow({ plan, finding }: { readonly plan: Plan; readonly finding: Finding }) {
  const isSelected = useSession((state) => state.stage === finding.stage && state.selection[0] === finding.entities[0])
  const topology = stageOf(plan, finding.stage)?.topology
  const [id] = finding.entities
  const subject = id && topology ? entityOf(topology, id) : undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the message inside is the button for keys
    <li
      className={styles.row}
      data-selected={isSelected && finding.entities.length > 0}
      onClick={() => showFinding(finding)}
    >
      <SeverityMark severity={finding.severity} />
      <button type="button" className={styles.rowMessage}>
        <span className="visually-hidden">{severityName[finding.severity]}: </span>
        {finding.message}
      </button>
      <span
        className={styles.chip}
        data-generation={subject && 'generation' in subject ? subject.generation : undefined}
      >
        {subject ? nameOf(subject) : finding.transition ? 'step' : 'stage'}
      </span>
      <span className={`mono ${styles.ruleId}`} title={`${finding.rule} · ${finding.source}`}>
        {finding.rule}
      </span>
      <Actions finding={finding} />
    </li>
  )
}

/** One fix is a button, several are a menu; the rest is behind the dots. */
function Actions({ finding }: { readonly finding: Finding }) {
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a press on an action from showing the finding too
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span className={styles.actions} onClick={stop}>
      <Fixes finding={finding} />
      <Menu
        trigger={
          <IconButton size="small" label="More about this problem">
            <MoreHorizontal size={15} aria-hidden />
          </IconButton>
        }
        groups={[[waiveItem(finding), ruleItem(finding)], severityItems(finding)]}
      />
    </span>
  )
}

function Fixes({ finding }: { readonly finding: Finding }) {
  const [first, second] = finding.fixes
  if (!first) return null
  if (!second) {
    return (
      <Button size="small" title={first.title} onClick={() => applyFix(finding)}>
        Fix
      </Button>
    )
  }
  const items = finding.fixes.map(({ title }, index) => ({
    id: title,
    label: title,
    onSelect: () => applyFix(finding, index),
  }))
  return <Menu trigger={<Button size="small">Fix…</Button>} groups={[items]} />
}

const waiveItem = (finding: Finding): MenuItem => ({
  id: 'waive',
  label: 'Waive…',
  hint: 'Accept it on purpose, with a reason.',
  onSelect: () => useSession.setState({ waiving: finding }),
})

const ruleItem = ({ rule }: Finding): MenuItem => ({
  id: 'rule',
  label: 'About this rule',
  onSelect: () => useSession.setState({ rules: rule }),
})

/** The severity that the rule has in this plan. */
function severityItems({ rule, severity }: Finding): readonly MenuItem[] {
  return [...severities, 'off' as const].map((setting) => ({
    id: setting,
    label: setting === 'off' ? 'Switch this rule off' : `This rule is of severity ${severityName[setting]}`,
    end: setting === severity ? '✓' : undefined,
    onSelect: () => changeSeverity(rule, setting),
  }))
}

export function WaivedRow({ finding }: { readonly finding: Finding }) {
  const { waived, message, rule } = finding
  if (!waived) return null
  return (
    <li className={styles.waived}>
      <s>{message}</s>
      <p>
        {waived.reason} {waiverFacts(waived).join(' · ')} <span className="mono">{rule}</span>
      </p>
      <Button size="small" onClick={() => takeWaiverBack(waived)}>
        Remove the waiver
      </Button>
    </li>
  )
}
