import { browserStore } from './storage/browser-store.ts'
import * as keys from './storage/document-keys.ts'
import { allReadable, type KeptText } from './storage/kept-text.ts'
import { isTaken, type KeyStore } from './storage/key-store.ts'
import { type DocumentSummary, documentFrom, listFrom, recordsOf, stepsFrom } from './storage/load-documents.ts'
import { savedFilesIn } from './storage/saved-file.ts'
import { type Draft, type Head, headOf, summaryOf, wholeAt } from './storage/stored-values.ts'
import { forgetVersions, versionsIn } from './storage/versions.ts'

export { type KeptText, keptInParts, keptText, lengthOf } from './storage/kept-text.ts'
export type { DocumentSummary, PictureBox, StoredDocument } from './storage/load-documents.ts'
export type { SavedFile } from './storage/saved-file.ts'
export type { Draft } from './storage/stored-values.ts'
export type { Version, VersionReason } from './storage/versions.ts'

/** Steps that follow each other; the first has this number. */
export interface NumberedSteps {
  readonly from: number
  readonly texts: readonly KeptText[]
}

/** The file of a plan, with all steps before the one of this number in it. */
export interface KeptWhole {
  readonly text: KeptText
  readonly at: number
}

/** What is said of a document with everything that is stored of it. */
export type Label = Omit<Head, 'next'>

export interface WholeOptions {
  /** The number of the first step that is still wanted. */
  readonly keepFrom: number
  /** Whether the whole that is there can be read, and is better than the one before it. */
  readonly isThereGood: boolean
}

/** An id that no document of this browser has; also where the page is not served securely. */
export const newDocumentId = (): string =>
  [Date.now(), Math.random() * 2 ** 52].map((number) => Math.floor(number).toString(36)).join('-')

/** The plans that a store holds. */
export const documentsIn = (store: KeyStore) => ({
  load: async (id: string) => documentFrom(id, await store.read((records) => recordsOf(records, id))),

  /** The steps from a number on, and the number of the next one as far as it is known. */
  loadSteps: async (id: string, from: number) => {
    const { steps, next } = await store.read((records) => stepsFrom(records, id, from))
    return { steps: await allReadable(steps), next }
  },

  /** The latest first. */
  list: (): Promise<readonly DocumentSummary[]> => store.read(listFrom),

  storeNew: (id: string, text: KeptText, label: Label): Promise<void> =>
    store.change(async (records) => {
      records.put(keys.wholeKey(id), { text, at: 0 } satisfies KeptWhole)
      records.put(keys.headKey(id), { ...label, next: 0 } satisfies Head)
    }),

  storeSteps: (id: string, steps: NumberedSteps, label: Label) => storeSteps(store, id, steps, label),

  storeWhole: (id: string, whole: KeptWhole, steps: NumberedSteps, label: Label, options: WholeOptions) =>
    storeWhole(store, id, whole, steps, label, options),

  /** Keeps what the list of plans says of one, beside what is always known. */
  storeSummary: (summary: DocumentSummary): Promise<void> =>
    store.change(async (records) => records.put(keys.summaryKey(summary.id), summary)),

  /** Keeps which files a plan is known by. */
  storeFiles: (id: string, files: readonly string[]): Promise<void> =>
    store.revise(async (records) => {
      const summary = summaryOf(await records.get(keys.summaryKey(id)))
      if (summary) records.put(keys.summaryKey(id), { ...summary, files })
    }),

  /** Keeps what is being typed; nothing, once it was said. */
  storeDraft: (id: string, draft: Draft | undefined): Promise<void> =>
    store.change(async (records) => {
      if (draft) records.put(keys.draftKey(id), draft)
      else records.remove(keys.draftKey(id))
    }),

  forget: (id: string): Promise<void> =>
    store.change(async (records) => {
      for (const key of ofOne) records.remove(key(id))
      records.removeBetween(keys.stepsStart(id), keys.stepsEnd(id))
      forgetVersions(records, id)
    }),
})

const ofOne = [keys.wholeKey, keys.earlierKey, keys.headKey, keys.summaryKey, keys.draftKey, keys.fileKey]

export type Documents = ReturnType<typeof documentsIn>

/** What this browser keeps. */
export const documents = documentsIn(browserStore)

/** In which files of the disk its plans are. */
export const savedFiles = savedFilesIn(browserStore)

/** How its plans once were. */
export const versions = versionsIn(browserStore)

/** Keeps steps of a plan that is kept. False where what they add to is not there, so that nobody could read them. */
async function storeSteps(store: KeyStore, id: string, { from, texts }: NumberedSteps, label: Label): Promise<boolean> {
  try {
    return await store.change(async (records) => {
      const [isThere, before] = [records.has(keys.wholeKey(id)), records.get(keys.headKey(id))]
      for (const [at, text] of texts.entries()) records.add(keys.stepKey(id, from + at), text)
      records.put(keys.headKey(id), { ...label, next: from + texts.length } satisfies Head)
      return (await isThere) && headOf(await before)?.next === from
    })
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Keeps a plan whole, beside the whole that was there, and the steps from that to it. */
const storeWhole = (
  store: KeyStore,
  id: string,
  whole: KeptWhole,
  steps: NumberedSteps,
  label: Label,
  { keepFrom, isThereGood }: WholeOptions,
): Promise<void> =>
  store.revise(async (records) => {
    const there = isThereGood ? await records.get(keys.wholeKey(id)) : undefined
    const earlier = there ?? (await records.get(keys.earlierKey(id)))
    if (there !== undefined) records.put(keys.earlierKey(id), there)
    records.put(keys.wholeKey(id), whole)
    records.removeBetween(
      keys.stepsStart(id),
      keys.stepKey(id, earlier === undefined ? keepFrom : Math.min(keepFrom, wholeAt(earlier))),
    )
    records.removeBetween(keys.stepKey(id, whole.at), keys.stepsEnd(id))
    for (const [at, text] of steps.texts.entries()) records.put(keys.stepKey(id, steps.from + at), text)
    records.put(keys.headKey(id), { ...label, next: whole.at } satisfies Head)
  })

/** Asks the browser not to clear what it keeps when room gets short; it may refuse. */
export async function askToKeep(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
}
