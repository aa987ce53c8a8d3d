import type { InParts } from '#core/model/base/in-parts.ts'
import { isObject, isText } from './stored-values.ts'

/** A text as it is kept: what is long as a Blob, which is handed over without being copied in the task that does it. */
export type KeptText = string | Blob

const longFrom = 1_000_000

/** Of a text in pieces. To make a Blob copies it, which `keptInParts` does in steps. */
export function keptText(...pieces: readonly KeptText[]): KeptText {
  const isShort = pieces.every(isText) && lengthOfAll(pieces) < longFrom
  return isShort ? pieces.join('') : new Blob([...pieces])
}

/** So much is copied in one step. */
const partLength = 500_000

/** The same, where a long text becomes a Blob of small ones. */
export function* keptInParts(pieces: readonly string[]): InParts<KeptText> {
  if (lengthOfAll(pieces) < longFrom) return keptText(...pieces)
  const blobs: Blob[] = []
  let part: string[] = []
  let length = 0
  for (const piece of pieces) {
    part.push(piece)
    length += piece.length
    if (length < partLength) continue
    blobs.push(new Blob(part))
    part = []
    length = 0
    yield
  }
  return new Blob([...blobs, ...part])
}

const lengthOfAll = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

export const lengthOf = (text: KeptText): number => (isText(text) ? text.length : text.size)

/** A value with its text, or the text that it is, to read; without it where that can be read no more. */
export async function readable(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return value.text().catch(() => undefined)
  if (isObject(value) && value['text'] instanceof Blob) return { ...value, text: await readable(value['text']) }
  return value
}

export async function allReadable<K>(values: ReadonlyMap<K, unknown>): Promise<ReadonlyMap<K, unknown>> {
  return new Map(await Promise.all([...values].map(async ([key, value]) => [key, await readable(value)] as const)))
}
