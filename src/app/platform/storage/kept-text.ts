import { isObject, isText } from './stored-values.ts'

/** A text as it is kept: what is long as a Blob, which is handed over without being copied in the task that does it. */
export type KeptText = string | Blob

const longFrom = 1_000_000

export const keptText = (text: string): KeptText => (text.length < longFrom ? text : new Blob([text]))

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
