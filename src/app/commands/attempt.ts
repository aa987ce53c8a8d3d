import { tellFailure } from '../store/dialog-store.ts'

/**
 * Does something that may fail, also later, and shows why it failed: the sentence it gives, or the error it throws.
 * Done when that is.
 */
export function attempt(act: () => void | Promise<void> | Promise<string | undefined>): Promise<void> {
  const run = async () => act()
  return run().then(
    (failure) => (typeof failure === 'string' ? tellFailure(failure) : undefined),
    (error: unknown) => tellFailure(error instanceof Error ? error.message : String(error), 'That did not work'),
  )
}
