import { archived } from '#formats/archive.ts'

/** A zip file as programs write it. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  archived(Object.entries(files))

/** A zip file with what its directory says of each file changed, at an offset within an entry. */
export function zipSaying(zip: Uint8Array, offset: number, ...bytes: readonly number[]): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) copy.set(bytes, at + offset)
  return copy
}
