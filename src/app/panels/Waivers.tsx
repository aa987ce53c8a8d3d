import { subjectOf } from '#core/checking/finding-groups.ts'
import { staleInWords, waiverFacts } from '#core/checking/waivers.ts'
import { type Plan, stageOf, type Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { counted, listed, nameOf } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { takeWaiverBack } from '../commands/governance-edits.ts'
import { askToReword } from '../commands/questions.ts'
import { showFinding } from '../commands/showing.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { today, useReport, useUnplaced } from '../store/derived.ts'
import { openDialog } from '../store/dialog-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './waivers.module.css'

const maxWaivers = 200

/** What somebody accepted on purpose, apart from what is open: each waiver with what it waives, and why. */
export function Waivers() {
  const { waivers } = useUnplaced()
  const { findings } = useReport()
  if (waivers.length === 0) return <p className={styles.empty}>No problem is waived.</p>
  return (
    <ul aria-label="Waivers" className={styles.waivers}>
      {waivers.slice(0, maxWaivers).map((waiver, index) => (
        <WaiverRow key={index} waiver={waiver} waived={findings.filter((finding) => finding.waived === waiver)} />
      ))}
      {waivers.length > maxWaivers && (
        <li className={styles.empty}>And {counted(waivers.length - maxWaivers, 'more waiver')}.</li>
      )}
    </ul>
  )
}

interface WaiverRowProps {
  readonly waiver: Waiver
  readonly waived: readonly Finding[]
}

function WaiverRow({ waiver, waived }: WaiverRowProps) {
  const plan = useUnplaced()
  const [first] = waived
  const facts = [...waiverFacts(waiver), stagesInWords(plan, waiver)]
  return (
    <li className={styles.waiver} data-stale={waived.length === 0}>
      {first ? <SeverityMark severity={first.severity} /> : <SeverityMark severity="warning" />}
      <div className={styles.text}>
        {first ? <s>{first.message}</s> : <p>{staleSentence(plan, waiver)}</p>}
        {waived.length > 1 && <p className={styles.facts}>And {counted(waived.length - 1, 'more problem')}.</p>}
        <p className={styles.reason}>{waiver.reason}</p>
        <p className={styles.facts}>
          {facts.join(' · ')} ·{' '}
          <button
            type="button"
            className={`mono ${styles.rule}`}
            title={rules.find(({ id }) => id === waiver.rule)?.title ?? 'There is no such rule.'}
            onClick={() => openDialog({ type: 'rules', rule: waiver.rule })}
          >
            {waiver.rule}
          </button>
        </p>
      </div>
      <span className={styles.actions}>
        {first && (
          <Button size="small" onClick={() => showFinding(first)}>
            Show
          </Button>
        )}
        <Button size="small" onClick={() => void askToReword(waiver)}>
          Change…
        </Button>
        <Button size="small" onClick={() => takeWaiverBack(waiver)}>
          Remove
        </Button>
      </span>
    </li>
  )
}

function stagesInWords(plan: Plan, { stages }: Waiver): string {
  if (!stages) return 'in the whole plan'
  return `in ${listed(stages.map((id) => stageOf(plan, id)?.name ?? 'a stage that is gone'))}`
}

/** Why a waiver waives nothing, as far as that can be told. */
function staleSentence(plan: Plan, waiver: Waiver): string {
  const [stage] = plan.stages
  const subject = stage && subjectOf(plan, { stage: stage.id, entities: waiver.entities as Finding['entities'] })
  const about = subject ? ` for ${nameOf(subject)}` : ''
  if (!rules.some(({ id }) => id === waiver.rule))
    return `This waiver${about} is of a rule that does not exist. Remove it.`
  if (plan.severities[waiver.rule] === 'off') return `This waiver${about} has nothing to do: its rule is off.`
  return `This waiver${about} ${staleInWords(waiver, today())}. Remove it, or renew it.`
}
