import type { KeyStore, Reading, Writing } from '#app/platform/storage/key-store.ts'

/** A store in memory that can be looked into, made slow, filled up or broken. */
export interface MemoryStore extends KeyStore {
  readonly records: Map<string, unknown>
  /** Why the next transactions fail; none where they do not. */
  failure: Error | undefined
  /** Transactions are kept once this is done. */
  wait: () => Promise<void>
}

/** Transactions run one after the other, each on what those before it left. */
export function memoryStore(records = new Map<string, unknown>()): MemoryStore {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run)
    last = turn.catch(() => {})
    return turn
  }
  const change = <T>(act: (records: Writing) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const changed = new Map(store.records)
      const found = await act(recordsOf(changed))
      await store.wait()
      if (store.failure) throw store.failure
      store.records.clear()
      for (const [key, value] of changed) store.records.set(key, value)
      return found
    })
  const store: MemoryStore = {
    records,
    failure: undefined,
    wait: async () => {},
    read: <T>(look: (reading: Reading) => Promise<T>) => inTurn(() => look(recordsOf(new Map(store.records)))),
    change,
    revise: change,
  }
  return store
}

function recordsOf(records: Map<string, unknown>): Writing {
  const keysWithin = (start: string) => [...records.keys()].filter((key) => key.startsWith(start)).sort()
  return {
    get: async (key) => records.get(key),
    has: async (key) => records.has(key),
    within: async (start) => new Map(keysWithin(start).map((key) => [key, records.get(key)])),
    keysWithin: async (start) => keysWithin(start),
    put: (key, value) => void records.set(key, value),
    add(key, value) {
      if (records.has(key)) throw new DOMException(`${key} is there.`, 'ConstraintError')
      records.set(key, value)
    },
    remove: (key) => void records.delete(key),
    removeBetween(from, to) {
      for (const key of [...records.keys()]) if (key >= from && key < to) records.delete(key)
    },
  }
}
