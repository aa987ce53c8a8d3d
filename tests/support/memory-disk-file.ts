import type { DiskFile } from '#app/platform/disk-file.ts'

/** A file of a disk in memory that can be changed from outside, taken away, refused or filled up. */
export interface MemoryDiskFile extends DiskFile {
  text: string
  modified: number
  /** Whether it is there. */
  isThere: boolean
  /** What the person has said about it, and says when they are asked. */
  permission: PermissionState
  answer: PermissionState
  /** Why writing fails, and when. */
  failure: { readonly when: 'open' | 'write' | 'close'; readonly error: Error } | undefined
  /** How often somebody was asked. */
  asked: number
}

const there = (file: MemoryDiskFile): void => {
  if (!file.isThere) throw new DOMException('A requested file could not be found.', 'NotFoundError')
}

export function memoryDiskFile(name: string, text: string): MemoryDiskFile {
  let last = Date.UTC(2026, 0, 5, 12)
  const failWhen = (when: 'open' | 'write' | 'close') => {
    if (file.failure?.when === when) throw file.failure.error
  }
  const file: MemoryDiskFile = {
    name,
    text,
    modified: last,
    isThere: true,
    permission: 'granted',
    answer: 'granted',
    failure: undefined,
    asked: 0,
    async getFile() {
      there(file)
      if (file.permission !== 'granted') throw new DOMException('Not allowed.', 'NotAllowedError')
      return new File([file.text], name, { lastModified: file.modified })
    },
    async createWritable() {
      there(file)
      failWhen('open')
      let written = ''
      return {
        async write(more) {
          written += more
          failWhen('write')
        },
        async close() {
          failWhen('close')
          last += 60_000
          Object.assign(file, { text: written, modified: last })
        },
        async abort() {
          written = ''
        },
      }
    },
    queryPermission: async () => file.permission,
    async requestPermission() {
      file.asked += 1
      file.permission = file.answer
      return file.answer
    },
  }
  return file
}
