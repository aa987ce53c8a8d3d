import { MoveRight } from 'lucide-react'
import type { Answers } from '#core/templates/template.ts'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './start.module.css'

/** From which generation to which a template leads. */
export function MigrationPath({ answers: { today } }: { readonly answers: Answers }) {
  return (
    <span className={styles.migrationPath} aria-hidden="true">
      {today.map((generation) => (
        <GenerationTag key={generation} generation={generation} />
      ))}
      <MoveRight size={iconSizes.small} />
      <GenerationTag generation="lync2013" />
    </span>
  )
}
