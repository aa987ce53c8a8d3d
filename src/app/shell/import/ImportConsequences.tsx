import { Lock } from 'lucide-react'

import { takenBackInWords } from '#core/views/facts/approval.ts'
import type { Consequences as Known } from '../../commands/importing/reading.ts'
import { useSaid } from '../../commands/use-said.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { bringsInWords, consequencesInWords, removesInWords } from '../consequences.ts'
import { FindingLines } from '../FindingLines.tsx'
import styles from './import.module.css'

interface ImportConsequencesProps {
  readonly preview: Known | undefined
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

function Consequences({ preview, isNewPlan }: { readonly preview: Known; readonly isNewPlan: boolean }) {
  return (
    <>
      {!isNewPlan && (
        <FindingLines title={removesInWords(preview)} findings={preview.goes} stageNames={preview.stageNames} />
      )}
      <FindingLines title={bringsInWords(preview)} findings={preview.comes} stageNames={preview.stageNames} />
      {preview.unapproved.map((stage) => (
        <p key={stage.id} className={styles.approval}>
          <Lock size={iconSizes.small} aria-hidden />
          {takenBackInWords(stage)}
        </p>
      ))}
    </>
  )
}
