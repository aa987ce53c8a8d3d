import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { identityOf } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { entityOf } from '#core/model/topology.ts'
import { capital, counted } from '#core/model/words.ts'
import { citedInWords } from '#core/views/proof/cited.ts'
import { isWaived, type ProofPoint, stateName } from '#core/views/proof/proof.ts'
import type { Evidence } from '#core/views/proof/verdict.ts'
import { showFinding } from '../../commands/showing.ts'
import { reveal } from '../../store/canvas-handle.ts'
import { reportOf } from '../../store/derived.ts'
import { select, showStage } from '../../store/session-store.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './end-state.module.css'
import { StateMark } from './StateMark.tsx'

interface ProofPointRowProps {
  readonly plan: Plan
  readonly point: ProofPoint
}

/** One point: what stands against it is said beside it, and the rest is a click away. */
export function ProofPointRow({ plan, point }: ProofPointRowProps) {
  const { title, state, evidence, against, unknown, source } = point
  const [isOpen, setOpen] = useState(false)
  const [first, ...others] = [...against, ...unknown]
  return (
    <li className={styles.point}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          title={citationOf(source)}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={iconSizes.small} className={styles.twisty} data-open={isOpen} aria-hidden />
          <StateMark state={state} />
          <span className={styles.title}>{title}</span>
          {first && !isOpen ? <span className={styles.reason}>{first.text}</span> : <span />}
          <span className={styles.more}>{!isOpen && others.length > 0 && `+${others.length}`}</span>
          <span className={styles.state} data-state={state}>
            {capital(stateName[state])}
            {isWaived(point) && ', waived'}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div className={styles.body}>
          <EvidenceList plan={plan} title="What is missing" items={against} />
          <EvidenceList plan={plan} title="What is not known" items={unknown} />
          <EvidenceList plan={plan} title="What speaks for it" items={evidence} />
        </div>
      )}
    </li>
  )
}

/** So many are shown at once; a press shows as many more. */
const maxAtOnce = 20

interface EvidenceListProps {
  readonly plan: Plan
  readonly title: string
  readonly items: readonly Evidence[]
}

function EvidenceList({ plan, title, items }: EvidenceListProps) {
  const [shown, setShown] = useState(maxAtOnce)
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {items.slice(0, shown).map((item) => (
          <EvidenceItem key={`${item.finding?.id} ${item.entity} ${item.text}`} plan={plan} item={item} />
        ))}
        {items.length > shown && (
          <li>
            <button type="button" className={styles.evidence} onClick={() => setShown(shown + maxAtOnce)}>
              {counted(items.length - shown, 'more', 'more')}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

function EvidenceItem({ plan, item }: { readonly plan: Plan; readonly item: Evidence }) {
  const { text, finding, waived } = item
  return (
    <li>
      <button type="button" className={styles.evidence} onClick={() => show(plan, item)}>
        {text}
      </button>
      {finding && <p className={styles.detail}>{citedInWords(plan, finding)}</p>}
      {waived && <p className={styles.detail}>Waived: {[waived.reason, ...waiverFacts(waived)].join(' · ')}</p>}
    </li>
  )
}

/** Leads to what a rule finds, else to the object in the last stage that has it; what is about a stage leads there. */
function show(plan: Plan, { entity, finding }: Evidence): void {
  const found = finding && reportOf(plan).findings.find((one) => identityOf(one) === finding.id)
  if (found) showFinding(found)
  else showPlace(plan, entity, finding?.stage)
}

function showPlace(plan: Plan, entity: Evidence['entity'], wanted: StageId | undefined): void {
  const there = entity && plan.stages.findLast(({ topology }) => entityOf(topology, entity))
  const stage = plan.stages.find(({ id }) => id === wanted) ?? there ?? plan.stages.at(-1)
  if (stage) showStage(stage.id)
  if (!stage || !entity || !entityOf(stage.topology, entity)) return
  select([entity])
  reveal()
}
