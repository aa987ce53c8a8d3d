import { attempt } from '../commands/attempt.ts'
import { stayWithVersion, takeNewVersion } from '../commands/new-version.ts'
import { useSaid } from '../commands/use-said.ts'
import { useNewVersion } from '../store/new-version-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './new-version.module.css'

const text = 'A new version is there.'

/** Says that a newer planner is there; the one that is open stays as it is until somebody wants the other. */
export function NewVersion() {
  const isThere = useNewVersion((state) => state.isThere)
  useSaid(isThere ? text : undefined)
  if (!isThere) return null
  return (
    <section className={styles.bar} aria-label="New version">
      <p>{text}</p>
      <Button look="primary" size="small" onClick={() => attempt(takeNewVersion)}>
        Reload
      </Button>
      <Button size="small" onClick={stayWithVersion}>
        Later
      </Button>
    </section>
  )
}
