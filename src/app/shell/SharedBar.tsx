import { CommandTextButton } from '../buttons/CommandButton.tsx'
import { usePlanStore } from '../store/plan-store.ts'
import styles from './shared-bar.module.css'

/** Says of a plan that came in a link what it is, and how to go on with it. */
export function SharedBar() {
  const isShared = usePlanStore((state) => state.document?.isShared === true)
  if (!isShared) return null
  return (
    <section className={styles.bar} aria-label="Shared plan">
      <p>A shared plan. Keep a copy to edit it.</p>
      <CommandTextButton id="keepCopy" size="small">
        Keep a copy
      </CommandTextButton>
    </section>
  )
}
