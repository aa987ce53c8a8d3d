import { strToU8, type Zippable, zipSync } from 'fflate'

/** As early as the clock of a zip goes: the same files give the same bytes at any time, in any zone. */
const noTime = new Date(1980, 0, 1)

/** Files as one zip, in their order, each by its path. */
export function archived(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {}
  for (const [path, content] of files) zippable[path] = typeof content === 'string' ? strToU8(content) : content
  return new Uint8Array(zipSync(zippable, { level: 6, mtime: noTime }))
}
