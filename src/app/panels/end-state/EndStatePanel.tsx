import { type PointState, type Proof, verdictInWords } from '#core/views/proof/proof.ts'
import { appendStage, changeStage } from '../../commands/stage-edits.ts'
import { useUnplaced } from '../../store/derived.ts'
import { proofFor } from '../../store/end-state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './end-state.module.css'
import { ProofPointRow } from './ProofPointRow.tsx'

/** What the last stage must hold for the migration to be done, each with what speaks for it and what is missing. */
export function EndStatePanel() {
  const plan = useUnplaced()
  const proof = proofFor(plan)
  if (!proof) return null
  return (
    <section aria-label="Proof of the end state">
      <div className={styles.summary} data-proven={proof.isProven}>
        <p>{verdictInWords(proof)}</p>
        <NextStep proof={proof} />
      </div>
      <ul>
        {whatIsMissingFirst(proof).map((point) => (
          <ProofPointRow key={point.id} plan={plan} point={point} />
        ))}
      </ul>
    </section>
  )
}

const order: readonly PointState[] = ['notYet', 'notKnown', 'proven']

const whatIsMissingFirst = ({ points }: Proof) =>
  order.flatMap((state) => points.filter((point) => point.state === state))

/** Where there is no end state yet, the way to one. */
function NextStep({ proof: { judged, stage } }: { readonly proof: Proof }) {
  if (judged === 'onlyStage') {
    return (
      <Button size="small" onClick={appendStage}>
        Add a stage
      </Button>
    )
  }
  if (judged === 'endState') return null
  return (
    <Button size="small" onClick={() => changeStage(stage, `Make ${stage.name} the end state`, { interim: false })}>
      Make this the end state
    </Button>
  )
}
