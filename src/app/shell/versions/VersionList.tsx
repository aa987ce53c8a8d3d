import { counted } from '#core/model/words.ts'
import type { Version } from '../../platform/documents.ts'
import { dayAndTime } from '../times.ts'
import styles from './versions.module.css'

interface VersionListProps {
  readonly versions: readonly Version[]
  /** The number of the one that is looked at. */
  readonly chosen: number | undefined
  readonly onChoose: (version: Version) => void
}

/** The versions of a plan with what the rules said of each, the latest first. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  if (versions.length === 0) return <p className={styles.note}>There is no version yet.</p>
  return (
    <fieldset className={styles.list}>
      <legend className={styles.note}>{counted(versions.length, 'version')}</legend>
      {versions.map((version) => (
        <label key={version.number} className={styles.version}>
          <input type="radio" name="version" checked={version.number === chosen} onChange={() => onChoose(version)} />
          <span>
            <strong>{version.title}</strong>
            <span className={styles.note}>{factsOf(version)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function factsOf({ at, stages, errors, warnings }: Version): string {
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  const problems = found.length === 0 ? 'no problems' : found.join(', ')
  return [dayAndTime(new Date(at)), counted(stages, 'stage'), problems].join(' · ')
}
