import { lazy, Suspense } from 'react'
import { attempt } from '../commands/attempt.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import styles from './stopped.module.css'

/** Without it, as where nothing can be loaded any more, the page says all the rest. */
const Diagnostics = lazy(async () => ({ default: (await import('./Diagnostics.tsx')).Diagnostics }))

/** The planner itself broke: the plan is not lost, and can be taken along, and so can what helps to mend it. */
export function Stopped({ error }: { readonly error: Error }) {
  return (
    <main className={styles.stopped}>
      <h1>The planner has stopped</h1>
      <p>Your plan is kept. Download a copy of it, then load the page again. {error.message}</p>
      <Button look="primary" onClick={() => attempt(saveCopy)}>
        Download a copy
      </Button>
      <Button onClick={() => location.assign(location.pathname)}>To the start screen</Button>
      <ErrorBoundary fallback={() => null}>
        <Suspense>
          <Diagnostics error={error} />
        </Suspense>
      </ErrorBoundary>
    </main>
  )
}

async function saveCopy(): Promise<void> {
  const { plan } = usePlanStore.getState()
  if (plan) await (await import('../commands/save-plan.ts')).savePlanFile(plan)
}
