import { tellFailure } from '../store/dialog-store.ts'

/** Does something that may fail, also later, and shows why it failed: the sentence it gives, or the error it throws. */
export function attempt(act: () => void | Promise<void> | Promise<string | undefined>): void {
  const run = async () => act()
  run().then(
    (failure) => typeof failure === 'string' && tellFailure(failure),
    (error: unknown) => tellFailure(error instanceof Error ? error.message : String(error), 'That did not work'),
  )
}
