import { createStore, get, promisifyRequest } from 'idb-keyval'
import type { Box } from '#core/layout/box.ts'
import type { Generation } from '#core/model/entity.ts'
import type { Severity } from '#core/model/plan.ts'

/** A shape of a small picture. */
export interface PictureBox extends Box {
  readonly generation?: Generation
}

/** What the list of plans says of one. */
export interface DocumentSummary {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly stages?: number
  readonly findings?: Readonly<Record<Severity, number>>
  /** The fingerprints of the files that it was opened from or saved as, the latest last. */
  readonly files?: readonly string[]
  /** What its stage looked like last, in small. */
  readonly picture?: readonly PictureBox[]
}

/** What the browser keeps of a plan: its file as it once was, and the edits since. */
export interface StoredDocument extends DocumentSummary {
  readonly text: string
  readonly edits: readonly string[]
}

const store = createStore('coexistence-planner', 'documents')
const listKey = 'list'
type List = readonly DocumentSummary[]

const wholeKey = (id: string) => `document:${id}`
const editKey = (id: string, number: number) => `edit:${id}:${String(number).padStart(9, '0')}`
const editsOf = (id: string) => IDBKeyRange.bound(`edit:${id}:`, `edit:${id}:~`)

/** An id that no document of this browser has; also where the page is not served securely. */
export const newDocumentId = (): string =>
  [Date.now(), Math.random() * 2 ** 52].map((number) => Math.floor(number).toString(36)).join('-')

export function loadDocument(id: string): Promise<StoredDocument | undefined> {
  return store('readonly', async (objects) => {
    const [whole, edits, list] = await Promise.all([
      promisifyRequest<{ readonly text: string } | undefined>(objects.get(wholeKey(id))),
      promisifyRequest<string[]>(objects.getAll(editsOf(id))),
      promisifyRequest<List | undefined>(objects.get(listKey)),
    ])
    const summary = list?.find((one) => one.id === id) ?? { id, name: 'A plan', savedAt: new Date(0).toISOString() }
    return whole && { ...summary, text: whole.text, edits }
  })
}

/** The plans that this browser keeps, the latest first. */
export async function listDocuments(): Promise<List> {
  const list = (await get<List>(listKey, store)) ?? []
  return [...list].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** Keeps a plan whole; its edits are part of it from now on. All of it happens, or nothing. */
export const storeWhole = (summary: DocumentSummary, text: string): Promise<void> =>
  change((objects) => {
    objects.put({ text }, wholeKey(summary.id))
    objects.delete(editsOf(summary.id))
    changeList(objects, (list) => [summary, ...without(list, summary.id)])
  })

/** Keeps one more edit of a plan that is kept. */
export const storeEdit = (summary: DocumentSummary, number: number, edit: string): Promise<void> =>
  change((objects) => {
    objects.put(edit, editKey(summary.id, number))
    changeList(objects, (list) => [summary, ...without(list, summary.id)])
  })

/** Keeps which files a plan is known by. */
export const storeFiles = (id: string, files: readonly string[]): Promise<void> =>
  change((objects) => changeList(objects, (list) => list.map((one) => (one.id === id ? { ...one, files } : one))))

export const forgetDocument = (id: string): Promise<void> =>
  change((objects) => {
    objects.delete(wholeKey(id))
    objects.delete(editsOf(id))
    changeList(objects, (list) => without(list, id))
  })

const without = (list: List, id: string): List => list.filter((one) => one.id !== id)

/** In one transaction, so that a tab that is killed leaves it done or not begun. */
const change = (act: (objects: IDBObjectStore) => void): Promise<void> =>
  store('readwrite', (objects) => {
    act(objects)
    return promisifyRequest(objects.transaction)
  })

function changeList(objects: IDBObjectStore, edit: (list: List) => List): void {
  const request: IDBRequest<List | undefined> = objects.get(listKey)
  request.onsuccess = () => objects.put(edit(request.result ?? []), listKey)
}

/** Asks the browser not to clear what it keeps when room gets short; it may refuse. */
export async function askToKeep(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
}
