import type { FindingsPreview } from '#core/views/previews/fix-preview.ts'
import { useSaid } from '../../commands/use-said.ts'
import { bringsInWords, consequencesInWords, removesInWords } from '../consequences.ts'
import { FindingLines } from '../FindingLines.tsx'
import styles from './import.module.css'

interface ImportConsequencesProps {
  readonly preview: FindingsPreview | undefined
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

function Consequences({ preview, isNewPlan }: { readonly preview: FindingsPreview; readonly isNewPlan: boolean }) {
  return (
    <>
      {!isNewPlan && <FindingLines title={removesInWords(preview)} findings={preview.goes} />}
      <FindingLines title={bringsInWords(preview)} findings={preview.comes} />
    </>
  )
}
