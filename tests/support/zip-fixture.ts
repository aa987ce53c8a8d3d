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

/** A zip file of one file whose directory says its sizes and place in the field of zip64, and that of the file as given. */
export function zip64Of(name: string, size: number | undefined, content = ''): Uint8Array {
  const zip = zipOf({ [name]: content })
  const view = new DataView(zip.buffer)
  const end = zip.length - 22
  const at = view.getUint32(end + 16, true)
  const field = new DataView(new ArrayBuffer(28))
  field.setUint16(0, 1, true)
  field.setUint16(2, 24, true)
  field.setBigUint64(4, BigInt(size ?? view.getUint32(at + 24, true)), true)
  field.setBigUint64(12, BigInt(view.getUint32(at + 20, true)), true)
  field.setBigUint64(20, BigInt(view.getUint32(at + 42, true)), true)
  for (const offset of [20, 24, 42]) view.setUint32(at + offset, 0xffffffff, true)
  view.setUint16(at + 30, 28, true)
  view.setUint32(end + 12, view.getUint32(end + 12, true) + 28, true)
  return new Uint8Array([...zip.subarray(0, end), ...new Uint8Array(field.buffer), ...zip.subarray(end)])
}
