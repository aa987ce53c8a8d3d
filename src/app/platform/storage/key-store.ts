/** What can be asked of records within a transaction. */
export interface Reading {
  get(key: string): Promise<unknown>
  has(key: string): Promise<boolean>
  /** All whose keys begin so, in the order of their keys. */
  within(start: string): Promise<ReadonlyMap<string, unknown>>
  keysWithin(start: string): Promise<readonly string[]>
}

export interface Writing extends Reading {
  put(key: string, value: unknown): void
  /** Puts what must not be there yet; else nothing of the transaction happens. */
  add(key: string, value: unknown): void
  remove(key: string): void
  /** Removes all from one key on up to another, without that. */
  removeBetween(from: string, to: string): void
}

/** Records by key, which are read and changed in transactions: all of one happens, or nothing. */
export interface KeyStore {
  read<T>(look: (records: Reading) => Promise<T>): Promise<T>
  /**
   * Does what `act` asks for before it first waits, begun when this is called, and done when it is kept for good. What
   * `act` finds out is known then; it can no longer stop it.
   */
  change<T>(act: (records: Writing) => Promise<T>): Promise<T>
  /** The same for what depends on what is there: it may go on asking after it has waited for an answer. */
  revise<T>(act: (records: Writing) => Promise<T>): Promise<T>
}

/** Something was there already that must not have been. */
export const isTaken = (error: unknown): boolean => error instanceof DOMException && error.name === 'ConstraintError'
