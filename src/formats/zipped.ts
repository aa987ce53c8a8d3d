import { strToU8, zipSync } from 'fflate'
import type { Beside } from './format.ts'

/** Files in one, without the time of day, so that the same files have the same bytes. */
export const zipped = (files: readonly Beside[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        files.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]),
      ),
      { mtime: new Date(1980, 0, 1) },
    ),
  )
