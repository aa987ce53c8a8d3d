import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { waiverFacts } from '#core/checking/waivers.ts'
import type { Plan } from '#core/model/plan.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { entityOf } from '#core/model/topology.ts'
import { capital, counted } from '#core/model/words.ts'
import { isWaived, type ProofPoint, stateName } from '#core/views/proof/proof.ts'
import type { Evidence } from '#core/views/proof/verdict.ts'
import { reveal } from '../../store/canvas-handle.ts'
import { select, showStage } from '../../store/session-store.ts'
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
          <ChevronRight size={14} className={styles.twisty} data-open={isOpen} aria-hidden />
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

const shown = 20

interface EvidenceListProps {
  readonly plan: Plan
  readonly title: string
  readonly items: readonly Evidence[]
}

function EvidenceList({ plan, title, items }: EvidenceListProps) {
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {items.slice(0, shown).map((item) => (
          <li key={`${item.entity} ${item.text}`}>
            <button type="button" className={styles.evidence} onClick={() => show(plan, item)}>
              {item.text}
            </button>
            {item.waived && (
              <p className={styles.waived}>Waived: {[item.waived.reason, ...waiverFacts(item.waived)].join(' · ')}</p>
            )}
          </li>
        ))}
        {items.length > shown && <li className={styles.more}>{counted(items.length - shown, 'more', 'more')}</li>}
      </ul>
    </section>
  )
}

/** Leads to the object, in the last stage that has it; what is about the stage leads there. */
function show({ stages }: Plan, { entity }: Evidence): void {
  const there = entity && stages.findLast(({ topology }) => entityOf(topology, entity))
  const stage = there ?? stages.at(-1)
  if (stage) showStage(stage.id)
  if (!there || !entity) return
  select([entity])
  reveal()
}
