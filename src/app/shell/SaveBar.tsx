import { CommandTextButton } from '../buttons/CommandButton.tsx'
import { attempt } from '../commands/attempt.ts'
import { savePlanFile } from '../commands/save-plan.ts'
import { useSaid } from '../commands/use-said.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './shared-bar.module.css'

/** Says of a plan that it is only read, or that it is not saved, and what can be done about it. */
export function SaveBar() {
  const reason = useSession(({ save }) => (save?.type === 'failed' ? save.reason : undefined))
  const { readOnly, isShared, isFollowing } = usePlanStore((state) => state.document) ?? {}
  useSaid(reason && `Not saved in this browser: ${reason}`)
  if (isShared) return null
  if (readOnly !== undefined) {
    return (
      <section className={styles.bar} aria-label="Read-only plan">
        <p>Read-only. {readOnly}</p>
        {isFollowing && (
          <CommandTextButton id="takeOver" size="small">
            Take over
          </CommandTextButton>
        )}
      </section>
    )
  }
  return (
    reason !== undefined && (
      <section className={`${styles.bar} ${styles.failed}`} aria-label="Not saved">
        <p>Not saved in this browser: {reason}</p>
        <Button size="small" onClick={() => attempt(saveCopy)}>
          Download a copy now
        </Button>
      </section>
    )
  )
}

async function saveCopy(): Promise<void> {
  const { plan } = usePlanStore.getState()
  if (plan) await savePlanFile(plan)
}
