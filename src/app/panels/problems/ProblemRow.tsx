import { Eye, MoreHorizontal } from 'lucide-react'
import { subjectOf } from '#core/checking/finding-groups.ts'
import { messageOf, shortMessageOf } from '#core/checking/message.ts'
import { isWaivable } from '#core/checking/waivers.ts'
import type { Generation } from '#core/model/entity.ts'
import { type Plan, severities, stageOf } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { capital, nameOf, severityName, shortenedInside } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { applyFix, chooseFix } from '../../commands/fixes.ts'
import { changeSeverity } from '../../commands/governance-edits.ts'
import { askToWaive } from '../../commands/questions.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { showFinding } from '../../commands/showing.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useUnplaced } from '../../store/derived.ts'
import { openDialog } from '../../store/dialog-store.ts'
import { fixesIn } from '../../store/fixes.ts'
import { lookAt, useProblems } from '../../store/problems-store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu, type MenuGroups } from '../../ui/Menu.tsx'
import styles from './problems.module.css'

interface ProblemRowProps {
  readonly finding: Finding
  /** The one row that the Tab key comes to; the arrow keys go on from there. */
  readonly isTabStop: boolean
}

/** One finding in a line or two; the one that is looked at shows all it says. A click leads to what it is about. */
export function ProblemRow({ finding, isTabStop }: ProblemRowProps) {
  const plan = useUnplaced()
  const identity = identityOf(finding)
  const isShown = useProblems((state) => state.shown === identity)
  const where = useWhere(finding)
  const [what, why] = (isShown ? messageOf : shortMessageOf)(plan, finding)
  const facts = [finding.rule, citationOf(finding.source)]
  const tabIndex = isTabStop ? 0 : -1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the message inside is the button for keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={styles.row} data-shown={isShown} onClick={() => showFinding(finding)}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.message}
          title={[finding.message, [where.name, where.stage].filter(Boolean).join(' · '), facts.join(' · ')].join('\n')}
          data-finding={identity}
          tabIndex={tabIndex}
          onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && lookAt(identity)}
        >
          <span className="visually-hidden">{severityName[finding.severity]}: </span>
          <span className={styles.said}>
            {what}
            <span className={styles.quiet}>{why}</span>
          </span>
        </button>
        {isShown && (
          <p className={styles.facts}>
            <span className={styles.whereFact}>{where.name} · </span>
            <span className="mono">{finding.rule}</span> · {citationOf(finding.source)}
          </p>
        )}
      </div>
      <Where {...where} />
      <span className={`mono ${styles.rule}`}>{finding.rule}</span>
      <Actions finding={finding} tabIndex={tabIndex} />
    </div>
  )
}

interface WhereProps {
  readonly name: string
  readonly generation: Generation | undefined
  /** Where the list is about several. */
  readonly stage: string | undefined
  /** The heading above the row names the object already. */
  readonly isInHeading: boolean
}

/** Whose problem it is, and the stage where the list is about several. */
function useWhere(finding: Finding): WhereProps {
  const plan = useUnplaced()
  const hasStage = useProblems((state) => state.scope) === 'plan' && plan.stages.length > 1
  const grouping = useProblems((state) => state.grouping)
  const subject = subjectOf(plan, finding)
  return {
    name: subject ? nameOf(subject) : finding.transition ? 'step' : 'stage',
    generation: subject && 'generation' in subject ? subject.generation : undefined,
    stage: hasStage && grouping !== 'stage' ? stageOf(plan, finding.stage)?.name : undefined,
    isInHeading: grouping === 'object',
  }
}

function Where({ name, generation, stage, isInHeading }: WhereProps) {
  if (isInHeading && stage === undefined) return null
  return (
    <span className={styles.where}>
      {!isInHeading && <Chip data-generation={generation}>{shortenedInside(name, 24)}</Chip>}
      {stage !== undefined && <span className={styles.stage}>{shortenedInside(stage, 24)}</span>}
    </span>
  )
}

interface ActionsProps {
  readonly finding: Finding
  readonly tabIndex: number
}

/** One fix is done at once, or looked at first; of several one is chosen. The rest is behind the dots. */
function Actions({ finding, tabIndex }: ActionsProps) {
  const plan = useUnplaced()
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a press on an action from showing the finding too
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span className={styles.actions} onClick={stop}>
      <FixButton finding={finding} tabIndex={tabIndex} />
      <Menu
        trigger={
          <IconButton size="small" tipSide="left" label="More about this problem" tabIndex={tabIndex}>
            <MoreHorizontal size={iconSizes.normal} aria-hidden />
          </IconButton>
        }
        groups={() => moreOf(plan, finding)}
      />
    </span>
  )
}

function FixButton({ finding, tabIndex }: ActionsProps) {
  const readOnly = useReadOnlyReason()
  const fixes = fixesIn(useUnplaced(), finding)
  const [first, second] = fixes === 'ask' ? [] : fixes
  if (!first && fixes !== 'ask') return null
  const isOne = first !== undefined && second === undefined
  const [label, hint, run] = isOne
    ? [first.givesUp ? 'Fix…' : 'Fix', first.title, () => applyFix(finding)]
    : ['Fix…', 'See what each of the fixes changes, and choose one.', () => void chooseFix(finding)]
  return (
    <>
      {isOne && (
        <IconButton size="small" label="What changes…" tabIndex={tabIndex} onClick={() => void chooseFix(finding)}>
          <Eye size={iconSizes.normal} aria-hidden />
        </IconButton>
      )}
      <Button size="small" title={hint} tabIndex={tabIndex} disabledReason={readOnly} onClick={run}>
        {label}
      </Button>
    </>
  )
}

function moreOf(plan: Plan, finding: Finding): MenuGroups {
  const fixes = fixesIn(plan, finding)
  const fix = {
    id: 'fix',
    label: 'What changes…',
    hint: fixes.length > 1 ? 'By each of the fixes.' : 'By the fix.',
    onSelect: () => void chooseFix(finding),
  }
  const waive = {
    id: 'waive',
    label: 'Waive…',
    hint: 'Accept it on purpose, with a reason.',
    onSelect: () => void askToWaive(finding),
  }
  const rule = {
    id: 'rule',
    label: 'About this rule',
    onSelect: () => openDialog({ type: 'rules', rule: finding.rule }),
  }
  return [[...(fixes.length > 0 ? [fix] : []), ...(isWaivable(finding) ? [waive] : []), rule], [severityMenu(finding)]]
}

/** The severity that the rule has in this plan; its own is none that the plan would have to say. */
function severityMenu({ rule, severity }: Finding) {
  const own = rules.find(({ id }) => id === rule)?.severity
  return {
    id: 'severity',
    label: 'Severity of this rule',
    groups: [
      [...severities, 'off' as const].map((setting) => ({
        id: setting,
        label: `${setting === 'off' ? 'Off' : capital(severityName[setting])}${setting === own ? ' (default)' : ''}`,
        isChecked: setting === severity,
        onSelect: () => changeSeverity(rule, setting === own ? undefined : setting),
      })),
    ],
  }
}
