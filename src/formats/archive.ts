import { strToU8, type Zippable, zipSync } from 'fflate'

/** As early as the clock of a zip goes: the same files give the same bytes at any time, in any zone. */
const noTime = new Date(1980, 0, 1)

type Files = Iterable<readonly [path: string, content: string | Uint8Array]>

/** The same of files that are written when they are asked for: between them others get their turn. */
export async function archivedInTurns(files: Files, turn: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const written: (readonly [string, string | Uint8Array])[] = []
  for (const file of files) {
    written.push(file)
    await turn()
  }
  return archived(written)
}

/** Files as one zip, in their order, each by its path. */
export function archived(files: Files): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {}
  for (const [path, content] of files) zippable[path] = typeof content === 'string' ? strToU8(content) : content
  return new Uint8Array(zipSync(zippable, { level: 6, mtime: noTime }))
}
