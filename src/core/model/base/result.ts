/** An expected failure is a value: `ok` tells which, and the error is tagged by its own `type`. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** What a function returns, or the message of what it throws. */
export function resultOf<T>(run: () => T): Result<T, string> {
  try {
    return ok(run())
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
