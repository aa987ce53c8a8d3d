import { useDeferredValue, useMemo } from 'react'
import type { Migration } from '#core/domain/migration/migration.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted, listed, severityName } from '#core/model/words.ts'
import type { MigrationPreview } from '#core/views/previews/migration-preview.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { findingsOfMigration } from '../store/migration.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './migrate.module.css'

interface MigrationFactsProps {
  readonly preview: MigrationPreview
  readonly plan: Plan
  readonly migration: Migration
}

/** What else the import does, and what the rules will say of it. */
export function MigrationFacts({ preview, plan, migration }: MigrationFactsProps) {
  // The names are shown at once; in a large plan the rules take a moment.
  const asked = useDeferredValue(migration, undefined)
  const findings = useMemo(() => asked && findingsOfMigration(plan, asked), [plan, asked])
  return (
    <section className={styles.told} aria-label="What else it does">
      <h3 className={styles.heading}>What else it does</h3>
      <ul className={styles.facts}>
        {factsOf(preview).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {!findings && <li>The rules are being asked …</li>}
        {findings?.map(({ rule, severity, message }) => (
          <li key={`${rule} ${message}`} className={styles.said}>
            <SeverityMark severity={severity} size={iconSizes.small} />
            <span>
              <span className="visually-hidden">{severityName[severity]}: </span>
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ import: one, addIns, staying, withFiles, withoutMessages }: MigrationPreview): readonly string[] {
  const names = (list: readonly { readonly name: string }[]) => listed(list.map(({ name }) => name))
  return [
    'The step gets the operations: backups, stopped services, and the import.',
    ...(addIns.length > 0
      ? [`${names(addIns)} ${addIns.length === 1 ? 'is' : 'are'} registered on ${one.target.name} anew.`]
      : []),
    ...(staying.length > 0
      ? [`${counted(staying.length, 'room stays', 'rooms stay')} on ${one.source.name}: ${names(staying)}.`]
      : []),
    ...(withFiles.length > 0 ? [`${counted(withFiles.length, 'room has', 'rooms have')} uploaded files.`] : []),
    ...(withoutMessages.length > 0
      ? [`The messages of ${counted(withoutMessages.length, 'room')} are not imported at this level.`]
      : []),
  ]
}
