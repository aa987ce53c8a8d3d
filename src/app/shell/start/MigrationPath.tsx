import { MoveRight } from 'lucide-react'
import type { Generation } from '#core/model/entity.ts'
import type { Answers } from '#core/templates/template.ts'
import { GenerationTag } from '../../marks/GenerationTag.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './start.module.css'

/** From which generation to which a template leads. */
export function MigrationPath({ answers: { start } }: { readonly answers: Answers }) {
  const from: Generation = start.startsWith('lync2010') ? 'lync2010' : 'ocs2007r2'
  return (
    <span className={styles.migrationPath} aria-hidden="true">
      <GenerationTag generation={from} />
      <MoveRight size={iconSizes.small} />
      <GenerationTag generation="lync2013" />
    </span>
  )
}
