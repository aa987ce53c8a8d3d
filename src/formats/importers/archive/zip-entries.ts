import { err, ok, type Result } from '#core/model/base/result.ts'
import { maxEntries, type ZipFault } from './zip-fault.ts'

/** A file in a zip file, as the directory of the zip file lists it. */
export interface ZipEntry {
  readonly path: string
  readonly isDeflated: boolean
  readonly packed: Uint8Array
  /** How large it says that it is when it is unpacked. */
  readonly size: number
  readonly checksum: number
}

/** How many times its size anything may get; XML that repeats itself gets to fifty. */
const maxRatio = 250
const smallest = 1024 * 1024

/** Lists a zip file without unpacking anything; folders are left out. */
export function zipEntriesIn(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return err('damaged')
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) return err('too-many')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left--) {
    const read = readEntry(view, bytes, at)
    if (!read.ok) return read
    if (!read.value.entry.path.endsWith('/')) entries.push(read.value.entry)
    at = read.value.next
  }
  return ok(entries)
}

/** Whether it gets larger by unpacking than anything that people export. */
export const isBomb = ({ size, packed }: ZipEntry): boolean => size > smallest && size > packed.length * maxRatio

/** The directory ends the file; only a comment of at most 64 KB may follow. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): Result<{ readonly entry: ZipEntry; readonly next: number }, ZipFault> {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return err('damaged')
  const flags = view.getUint16(at + 8, true)
  if (flags & 1) return err('encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) return err('method')
  const [nameSize = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
  const afterName = at + 46 + nameSize
  const told = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  const [size = 0, packedSize = 0, header = 0] = withLarge(told, view, afterName, afterName + extra)
  const packed = packedAt(view, bytes, header, packedSize)
  if (!packed) return err('damaged')
  const path = new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(bytes.subarray(at + 46, afterName))
  const entry = { path, isDeflated: method === 8, packed, size, checksum: view.getUint32(at + 16, true) }
  return ok({ entry, next: afterName + extra + comment })
}

/** What does not fit into 32 bits, or was not known before, stands in the field of zip64, in this order. */
function withLarge(told: readonly number[], view: DataView, start: number, end: number): readonly number[] {
  for (let at = start; at + 4 <= Math.min(end, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64) continue
    let from = at + 4
    return told.map((value) => {
      if (value !== elsewhere || from + 8 > view.byteLength) return value
      from += 8
      return Number(view.getBigUint64(from - 8, true))
    })
  }
  return told
}

const zip64 = 1
const elsewhere = 0xffffffff

/** The packed bytes of an entry, which its own header precedes. */
function packedAt(view: DataView, bytes: Uint8Array, header: number, size: number): Uint8Array | undefined {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) return undefined
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  return start + size > view.byteLength ? undefined : bytes.subarray(start, start + size)
}
