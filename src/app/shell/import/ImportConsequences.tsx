import type { EditPreview } from '#core/views/previews/fix-preview.ts'
import { useSaid } from '../../commands/use-said.ts'
import { bringsInWords, consequencesInWords, removesInWords } from '../consequences.ts'
import { FindingLines } from '../FindingLines.tsx'
import styles from './import.module.css'

interface ImportConsequencesProps {
  readonly preview: EditPreview | undefined
  readonly isNewPlan: boolean
}

/** Which findings come and go by what is chosen. */
export function ImportConsequences({ preview, isNewPlan }: ImportConsequencesProps) {
  useSaid(preview && consequencesInWords(preview))
  return (
    <section className={styles.consequences} aria-label="Problems">
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
      {!isNewPlan && <FindingLines title={removesInWords(goes)} findings={goes} />}
      <FindingLines title={bringsInWords(comes)} findings={comes} />
    </>
  )
}
