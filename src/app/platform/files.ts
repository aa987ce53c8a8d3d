import { directoryOpen, fileOpen, fileSave } from 'browser-fs-access'
import type { DiskFile } from './disk-file.ts'
import { filesInChosen, filesInDropped } from './folders.ts'

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** When it was written last. */
  readonly modified?: number
  /** The file itself, where the browser lets a page have it. */
  readonly disk?: DiskFile
}

/** A file that somebody gave, before it is read. */
export interface GivenFile {
  readonly file: File
  readonly disk?: DiskFile | undefined
  /** Where it lies in the folder that was given. */
  readonly path?: string
}

/** A file may be gone until it is read, or be a folder to a browser that cannot look into one; the error says so. */
export async function bytesOf({ file, disk, path }: GivenFile): Promise<PickedFile> {
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) throw new Error(`${file.name} cannot be read: it is a folder, or was moved or changed. Choose it again.`)
  const { name, lastModified: modified } = file
  return { name: path ?? name, bytes: new Uint8Array(bytes), modified, ...(disk && { disk }) }
}

interface DroppedItem {
  webkitGetAsEntry?(): FileSystemEntry | null
  getAsFileSystemHandle?(): Promise<(DiskFile & { readonly kind: string }) | null>
}

/** The files that are dropped, also in folders. To be asked while they are: what is dropped is gone right after. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly GivenFile[]> {
  const given = [...items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    const dropped = item as DroppedItem
    const handle = file && dropped.getAsFileSystemHandle?.().catch(() => null)
    return file ? [{ file, handle, entry: dropped.webkitGetAsEntry?.() }] : []
  })
  const found = await Promise.all(
    given.map(async ({ file, handle, entry }): Promise<readonly GivenFile[]> => {
      if (entry?.isDirectory) return filesInDropped(entry as FileSystemDirectoryEntry)
      const disk = await handle
      return [{ file, ...(disk?.kind === 'file' && { disk }) }]
    }),
  )
  return found.flat()
}

/** Lets the user pick a file; undefined when they change their mind. */
export async function pickFile(extensions: readonly string[], description: string): Promise<PickedFile | undefined> {
  const file = await unlessCancelled(fileOpen({ extensions: [...extensions], description }))
  return file && bytesOf({ file, disk: file.handle })
}

/** Lets the user pick any files; none when they change their mind. */
export async function pickFiles(): Promise<readonly PickedFile[]> {
  const files = await unlessCancelled(fileOpen({ multiple: true }))
  return Promise.all((files ?? []).map((file) => bytesOf({ file })))
}

/** Lets the user pick a folder, of all files in it; none when they change their mind. */
export async function pickFolder(): Promise<readonly PickedFile[]> {
  const files = await unlessCancelled(directoryOpen({ recursive: true }))
  return Promise.all(filesInChosen(files ?? []).map(bytesOf))
}

/** Saves a file where the user wants it; false when they change their mind. */
export async function saveFile(
  content: string | Uint8Array<ArrayBuffer> | Blob,
  fileName: string,
  mediaType: string,
): Promise<boolean> {
  const blob = content instanceof Blob ? content : new Blob([content], { type: mediaType })
  const extension = fileName.slice(fileName.lastIndexOf('.'))
  const saved = fileSave(blob, { fileName, extensions: [extension] }).then(
    () => true,
    (error) => {
      if (!isTooLate(error)) throw error
      download(blob, fileName)
      return true
    },
  )
  return (await unlessCancelled(saved)) ?? false
}

/** A browser asks where to save only shortly after a click; what took longer to write is downloaded. */
const isTooLate = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.download = fileName
  link.href = URL.createObjectURL(blob)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function unlessCancelled<T>(picked: Promise<T>): Promise<T | undefined> {
  try {
    return await picked
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}
