import { useState } from 'react'
import type { ImportRecord, Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { Fold } from '../panels/inspector/Fold.tsx'
import styles from './plan-imports.module.css'
import { lossesInWords, newestImports, whereAndWhen } from './plan-imports.ts'

/** The files that a plan was brought in from, to read. */
export function PlanImports({ plan }: { readonly plan: Plan }) {
  const [isOpen, setIsOpen] = useState(false)
  const imports = newestImports(plan)
  if (imports.length === 0) return null
  return (
    <Fold title="Imports" summary={counted(imports.length, 'file')} isOpen={isOpen} onOpen={setIsOpen}>
      <ul className={styles.imports}>
        {imports.map((one, at) => (
          <li key={at} className={styles.import}>
            <p className={styles.file}>{one.file}</p>
            <p className={styles.note}>{whereAndWhen(plan, one)}</p>
            <Losses record={one} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

const maxLosses = 50

function Losses({ record }: { readonly record: ImportRecord }) {
  const { losses } = record
  if (losses.length === 0) return <p className={styles.note}>{lossesInWords(record)}</p>
  return (
    <details className={styles.losses}>
      <summary>{lossesInWords(record)}</summary>
      <ul className={styles.bullets}>
        {losses.slice(0, maxLosses).map((loss, at) => (
          <li key={at}>{loss}</li>
        ))}
        {losses.length > maxLosses && (
          <li>And {counted(losses.length - maxLosses, 'more', 'more')}, which the review pack lists.</li>
        )}
      </ul>
    </details>
  )
}
