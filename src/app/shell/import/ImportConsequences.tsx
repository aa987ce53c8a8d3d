import { counted } from '#core/model/words.ts'
import type { EditPreview } from '#core/views/previews/fix-preview.ts'
import { FindingLines } from '../FindingLines.tsx'
import styles from './import.module.css'

interface ImportConsequencesProps {
  readonly preview: EditPreview | undefined
  readonly isNewPlan: boolean
}

/** Which findings come and go by what is chosen. */
export function ImportConsequences({ preview, isNewPlan }: ImportConsequencesProps) {
  return (
    <section className={styles.consequences} aria-label="Problems" aria-live="polite">
      {preview ? <Consequences preview={preview} isNewPlan={isNewPlan} /> : <p>Checking …</p>}
    </section>
  )
}

function Consequences({
  preview: { goes, comes },
  isNewPlan,
}: {
  readonly preview: EditPreview
  readonly isNewPlan: boolean
}) {
  return (
    <>
      {!isNewPlan && <FindingLines title={`Removes ${counted(goes.length, 'problem')}`} findings={goes} />}
      <FindingLines
        title={comes.length === 0 ? 'Brings no new problem' : `Brings ${counted(comes.length, 'problem')}`}
        findings={comes}
      />
    </>
  )
}
