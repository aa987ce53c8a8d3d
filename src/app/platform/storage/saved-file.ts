import type { DiskFile, Stamp } from '../disk-file.ts'
import { fileKey } from './document-keys.ts'
import type { KeyStore } from './key-store.ts'
import { isCount, isObject, isText, isTime } from './stored-values.ts'

/** How a plan has come to be in a file. */
type FileWay = 'opened' | 'saved' | 'downloaded'

/** In which file a document is, as it is kept with it. */
export interface SavedFile {
  readonly name: string
  readonly way: FileWay
  /** When that was. */
  readonly at: string
  /** The fingerprint of the plan that was in it. */
  readonly plan: string
  /** The file itself, where the browser lets a page have it, and what it was then. */
  readonly disk?: DiskFile
  readonly stamp?: Stamp
}

export const savedFilesIn = (store: KeyStore) => ({
  /** Undefined where a document is in no file, or what is kept of that cannot be read. */
  load: (id: string): Promise<SavedFile | undefined> =>
    store.read(async (records) => savedFileOf(await records.get(fileKey(id)))),

  store: (id: string, file: SavedFile): Promise<void> =>
    store.change(async (records) => records.put(fileKey(id), file)),
})

const ways: readonly unknown[] = ['opened', 'saved', 'downloaded'] satisfies FileWay[]

function savedFileOf(value: unknown): SavedFile | undefined {
  if (!isObject(value)) return undefined
  const { name, way, at, plan, disk, stamp } = value
  if (![name, plan].every(isText) || !ways.includes(way) || !isTime(at)) return undefined
  const known = { name: String(name), way: way as FileWay, at, plan: String(plan) }
  return isDiskFile(disk) && isStamp(stamp) ? { ...known, disk, stamp } : known
}

const isDiskFile = (value: unknown): value is DiskFile =>
  isObject(value) && typeof value['getFile'] === 'function' && isText(value['name'])

const isStamp = (value: unknown): value is Stamp =>
  isObject(value) && isCount(value['modified']) && isCount(value['size']) && isText(value['hash'])
