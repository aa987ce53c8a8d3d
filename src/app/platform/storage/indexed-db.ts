import type { KeyStore, Writing } from './key-store.ts'

/** Records in IndexedDB. A browser that is killed, or a machine that loses its power, leaves whole transactions behind. */
export function indexedDbStore(name: string, table: string): KeyStore {
  const database = databaseOf(name)
  const begin = (opened: IDBDatabase, mode: IDBTransactionMode) => opened.transaction(table, mode, strict)
  const transact = async <T>(mode: IDBTransactionMode, act: (records: Writing) => Promise<T>, isAllAsked: boolean) => {
    // Where the database is open, it is begun in the same task.
    const open = database.now()
    const transaction = begin(open ?? (await database.open(table)), mode)
    return outcome(transaction, act(recordsOf(transaction.objectStore(table))), isAllAsked)
  }
  return {
    read: (look) => transact('readonly', look, false),
    change: (act) => transact('readwrite', act, true),
    revise: (act) => transact('readwrite', act, false),
  }
}

/** It is kept once it is on the disk, and not only on its way there. */
const strict: IDBTransactionOptions = { durability: 'strict' }

async function outcome<T>(transaction: IDBTransaction, answer: Promise<T>, isAllAsked: boolean): Promise<T> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  // Without it the browser would wait until the page, which may be drawing, has heard of every answer.
  if (isAllAsked) attempt(() => transaction.commit?.())
  try {
    const [found] = await Promise.all([answer, done])
    return found
  } catch (error) {
    attempt(() => transaction.abort())
    await done.catch(() => {})
    throw transaction.error ?? error
  }
}

/** What is done or stopped already tells itself how it went. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {}
}

function recordsOf(objects: IDBObjectStore): Writing {
  return {
    get: (key) => answerOf(objects.get(key)),
    has: (key) => heard(answerOf(objects.getKey(key)).then((found) => found !== undefined)),
    within(start) {
      const range = beginningWith(start)
      const all = Promise.all([answerOf(objects.getAllKeys(range)), answerOf(objects.getAll(range))])
      return heard(all.then(([keys, values]) => new Map(keys.map((key, at) => [String(key), values[at]]))))
    },
    keysWithin: (start) => heard(answerOf(objects.getAllKeys(beginningWith(start))).then((all) => all.map(String))),
    put: (key, value) => orNothing(objects.transaction, () => objects.put(value, key)),
    add: (key, value) => orNothing(objects.transaction, () => objects.add(value, key)),
    remove: (key) => void objects.delete(key),
    removeBetween: (from, to) => void objects.delete(IDBKeyRange.bound(from, to, false, true)),
  }
}

/** What cannot even be asked for leaves nothing of the transaction. */
function orNothing(transaction: IDBTransaction, ask: () => IDBRequest): void {
  try {
    ask()
  } catch (error) {
    attempt(() => transaction.abort())
    throw error
  }
}

const beginningWith = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`)

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  heard(
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }),
  )

/** That the transaction failed is told by itself; who no longer waits for an answer of it need not hear of it twice. */
function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {})
  return answer
}

/** The database, opened once, and again after the browser has closed it. */
function databaseOf(name: string) {
  let ready: IDBDatabase | undefined
  let opening: Promise<IDBDatabase> | undefined
  const forget = () => {
    ready = undefined
    opening = undefined
  }
  const open = async (table: string): Promise<IDBDatabase> => {
    const database = await openPatiently(name, table)
    database.onclose = forget
    // Somebody deletes it all, as where the data of this site is cleared.
    database.onversionchange = () => {
      database.close()
      forget()
    }
    ready = database
    return database
  }
  return {
    now: () => ready,
    open: (table: string) => {
      opening ??= open(table).catch((error: unknown) => {
        forget()
        throw error
      })
      return opening
    },
  }
}

/** What is left of a browser that was killed can hold the files for a moment. */
async function openPatiently(name: string, table: string, tries = 8): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => request.result.createObjectStore(table)
  try {
    return await answerOf(request)
  } catch (error) {
    const mayPass = error instanceof DOMException && error.name === 'UnknownError'
    if (!mayPass || tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 400))
    return openPatiently(name, table, tries - 1)
  }
}
