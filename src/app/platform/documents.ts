import { createStore, del, get, set, update } from 'idb-keyval'

/** What the browser keeps of a plan: its file, so that what is stored is what would be saved. */
export interface StoredDocument {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly text: string
}
export type DocumentSummary = Omit<StoredDocument, 'text'>

const store = createStore('coexistence-planner', 'documents')
const listKey = 'list'

/** An id that no document of this browser has; also where the page is not served securely. */
export const newDocumentId = (): string =>
  [Date.now(), Math.random() * 2 ** 52].map((number) => Math.floor(number).toString(36)).join('-')

export const loadDocument = (id: string): Promise<StoredDocument | undefined> => get(`document:${id}`, store)

/** The plans that this browser keeps, the latest first. */
export async function listDocuments(): Promise<readonly DocumentSummary[]> {
  const list = (await get<readonly DocumentSummary[]>(listKey, store)) ?? []
  return [...list].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

export async function storeDocument({ text, ...summary }: StoredDocument): Promise<void> {
  await set(`document:${summary.id}`, { ...summary, text }, store)
  await update<readonly DocumentSummary[]>(
    listKey,
    (list = []) => [summary, ...list.filter(({ id }) => id !== summary.id)],
    store,
  )
}

export async function forgetDocument(id: string): Promise<void> {
  await del(`document:${id}`, store)
  await update<readonly DocumentSummary[]>(listKey, (list = []) => list.filter((one) => one.id !== id), store)
}
