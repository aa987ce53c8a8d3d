import type { Finding, Report } from '#core/finding.ts'
import { identityOf } from '#core/finding.ts'
import { type Plan, type Stage, stageOf } from '#core/plan.ts'
import { counted } from '#core/words.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan, useReport, useStage } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemRow, WaivedRow } from './ProblemRow.tsx'
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
      <Waived
        findings={report.findings.filter(({ waived, stage }) => waived && stages.some(({ id }) => id === stage))}
      />
      {elsewhere > 0 && (
        <p className={styles.elsewhere}>
          <Button size="small" look="quiet" onClick={() => useSession.setState({ scope: 'plan' })}>
            {counted(elsewhere, 'finding')} in other stages
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
          <ProblemRow key={identityOf(finding)} plan={plan} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

/** What somebody accepted on purpose, apart from what is open. */
function Waived({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-label="Waived">
      <h3 className={styles.stageHead}>Waived ({findings.length})</h3>
      <ul>
        {findings.map((finding) => (
          <WaivedRow key={identityOf(finding)} finding={finding} />
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
