/** A file of the disk that a page may read and write where it is: what we use of a `FileSystemFileHandle`. */
export interface DiskFile {
  readonly name: string
  getFile(): Promise<File>
  createWritable(): Promise<DiskWriting>
  queryPermission?(wish: DiskWish): Promise<PermissionState>
  requestPermission?(wish: DiskWish): Promise<PermissionState>
}

/** What is written takes the place of the file once it is closed, and only then. */
interface DiskWriting {
  write(text: string): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

export interface DiskWish {
  readonly mode: 'read' | 'readwrite'
}

/** What a file was when it was last read or written. */
export interface Stamp {
  /** In milliseconds; a disk may know no more than every other second. */
  readonly modified: number
  readonly size: number
  readonly hash: string
}

interface SavePicker {
  showSaveFilePicker?(options: object): Promise<DiskFile>
}

export const picker = (): SavePicker => globalThis as SavePicker

/** Whether this browser writes files where they are; else it can only download them. */
export const canSaveInPlace = (): boolean => picker().showSaveFilePicker !== undefined
