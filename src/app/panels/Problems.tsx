import type { Finding, Report } from '#core/finding.ts'
import { identityOf } from '#core/finding.ts'
import { type Plan, type Stage, stageOf } from '#core/plan.ts'
import { entityOf } from '#core/topology.ts'
import { counted, nameOf, severityName } from '#core/words.ts'
import { applyFix, showFinding } from '../commands/gestures.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan, useReport, useStage } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './panels.module.css'

/** The open findings of the shown stage or of the whole plan, in the one order that every report has. */
export function Problems() {
  const plan = usePlan()
  const shown = useStage()
  const report = useReport()
  const scope = useSession((state) => state.scope)
  const open = report.findings.filter(({ waived }) => !waived)
  const stages = scope === 'plan' ? plan.stages : [shown]
  const elsewhere = open.filter(({ stage }) => !stages.some(({ id }) => id === stage)).length
  const isEmpty = open.length === elsewhere && report.notChecked.length === 0
  return (
    <>
      <NotChecked report={report} plan={plan} />
      {isEmpty && (
        <p className={styles.empty}>{elsewhere === 0 ? allClear(plan, report) : `No problems in ${shown.name}.`}</p>
      )}
      {stages.map((stage) => (
        <StageProblems
          key={stage.id}
          plan={plan}
          stage={stage}
          findings={open.filter((one) => one.stage === stage.id)}
        />
      ))}
      {elsewhere > 0 && (
        <p className={styles.elsewhere}>
          <Button size="small" look="quiet" onClick={() => useSession.setState({ scope: 'plan' })}>
            {counted(elsewhere, 'problem')} in other stages
          </Button>
        </p>
      )}
    </>
  )
}

interface StageProblemsProps {
  readonly plan: Plan
  readonly stage: Stage
  readonly findings: readonly Finding[]
}

function StageProblems({ plan, stage, findings }: StageProblemsProps) {
  const scope = useSession((state) => state.scope)
  if (findings.length === 0) return null
  return (
    <section aria-label={stage.name}>
      {scope === 'plan' && <h3 className={styles.stageHead}>{stage.name}</h3>}
      <ul>
        {findings.map((finding) => (
          <Problem key={identityOf(finding)} plan={plan} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function allClear(plan: Plan, report: Report): string {
  const waived = report.findings.length
  const stages = counted(plan.stages.length, 'stage')
  const steps = counted(plan.stages.length - 1, 'step')
  return `No problems found in ${stages} and ${steps}. ${counted(report.rulesRun, 'rule')} ran, ${report.rulesOff.length} off, ${counted(waived, 'finding')} waived.`
}

function NotChecked({ report, plan }: { readonly report: Report; readonly plan: Plan }) {
  return (
    <ul>
      {report.notChecked.map(({ rule, stage, error }) => (
        <li key={`${rule} ${stage}`} className={styles.row}>
          <SeverityMark severity="error" />
          <p>
            Not checked: the rule {rule} stopped with an internal error in {stageOf(plan, stage)?.name}. This plan has
            not been checked for it. {error}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Problem({ plan, finding }: { readonly plan: Plan; readonly finding: Finding }) {
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
      <Fixes finding={finding} />
    </li>
  )
}

/** One fix is a button, several are a menu. */
function Fixes({ finding }: { readonly finding: Finding }) {
  const [first, second] = finding.fixes
  if (!first) return <span />
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a press on a fix from showing the finding too
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span onClick={stop}>
      {second ? (
        <Menu
          trigger={<Button size="small">Fix…</Button>}
          groups={[
            finding.fixes.map(({ title }, index) => ({
              id: title,
              label: title,
              onSelect: () => applyFix(finding, index),
            })),
          ]}
        />
      ) : (
        <Button size="small" title={first.title} onClick={() => applyFix(finding)}>
          Fix
        </Button>
      )}
    </span>
  )
}
