import { hashOf } from '#core/file/fingerprint.ts'
import { digestOf } from './digest.ts'
import { type DiskFile, type DiskWish, picker, type Stamp } from './disk-file.ts'

/** A file as it is now. */
export interface SeenFile {
  readonly bytes: Uint8Array
  readonly stamp: Stamp
}

/** Why a file cannot be read or written. */
export type DiskProblem = 'gone' | 'denied' | 'full' | 'busy' | { readonly message: string }

const problems: Readonly<Record<string, DiskProblem>> = {
  NotFoundError: 'gone',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
}

export const diskProblemOf = (error: unknown): DiskProblem =>
  (error instanceof DOMException && problems[error.name]) || {
    message: error instanceof Error ? error.message : String(error),
  }

/** Lets the person say which file to write; undefined when they change their mind. The browser empties one that is there. */
export async function pickDiskFile(suggestedName: string): Promise<DiskFile | undefined> {
  try {
    return await picker().showSaveFilePicker?.({
      suggestedName,
      types: [{ description: 'Plan files', accept: { 'application/json': ['.json'] } }],
    })
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'AbortError') return undefined
    throw error.name === 'SecurityError' ? new Error(tooLate) : error
  }
}

const tooLate = 'The browser asks where to save only right after a click or a key. Save once more.'

export const stampOf = async (bytes: Uint8Array, modified: number): Promise<Stamp> => ({
  modified,
  size: bytes.length,
  hash: (await digestOf(bytes)) ?? hashOf(bytes),
})

export async function seeFile(disk: DiskFile): Promise<SeenFile> {
  const file = await disk.getFile()
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { bytes, stamp: await stampOf(bytes, file.lastModified) }
}

/** Whether a file says it was touched since; what it holds may still be the same. */
export async function isTouched(disk: DiskFile, { modified, size }: Stamp): Promise<boolean> {
  const file = await disk.getFile()
  return file.lastModified !== modified || file.size !== size
}

/** Whether the person lets the page do that; without `mayAsk`, whether they have. */
export async function isAllowed(disk: DiskFile, mode: DiskWish['mode'], mayAsk = false): Promise<boolean> {
  const state = (await disk.queryPermission?.({ mode })) ?? 'granted'
  if (state !== 'prompt' || !mayAsk) return state === 'granted'
  return ((await disk.requestPermission?.({ mode })) ?? 'granted') === 'granted'
}

/** Writes a file as a whole. Where that fails it stays as it was. */
export async function writeFile(disk: DiskFile, text: string): Promise<Stamp> {
  const writing = await disk.createWritable()
  try {
    await writing.write(text)
    await writing.close()
  } catch (error) {
    await writing.abort().catch(() => {})
    throw error
  }
  const modified = await disk.getFile().then(
    (file) => file.lastModified,
    () => 0,
  )
  return stampOf(new TextEncoder().encode(text), modified)
}
