import { Inflate } from 'fflate'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-entries.ts'
import type { ZipFault } from './zip-fault.ts'

/** The beginning of an entry, enough to tell what it is. The rest of it is not unpacked. */
export function beginningOf(entry: ZipEntry): Uint8Array {
  const parts: Uint8Array[] = []
  inflated(entry, enoughToTell, (part) => parts.push(part))
  return joined(parts).subarray(0, enoughToTell)
}

const enoughToTell = 64 * 1024

/** An entry as a whole. What gets larger than it said, or another than it was, is damaged. */
export function unpacked(entry: ZipEntry): Result<Uint8Array, ZipFault> {
  const parts: Uint8Array[] = []
  const isWhole = inflated(entry, entry.size + 1, (part) => parts.push(part))
  const bytes = joined(parts)
  const isRight = isWhole && bytes.length === entry.size && crc32(bytes) === entry.checksum
  return isRight ? ok(bytes) : err('damaged')
}

/** Inflates piece by piece, and no further than the limit; whether that was all of the entry, and sound. */
function inflated({ isDeflated, packed }: ZipEntry, limit: number, take: (part: Uint8Array) => void): boolean {
  if (!isDeflated) {
    take(packed.subarray(0, limit))
    return packed.length < limit
  }
  let size = 0
  const inflate = new Inflate((part) => {
    size += part.length
    take(part)
  })
  try {
    for (let at = 0; at < packed.length && size < limit; at += piece)
      inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  } catch {
    return false
  }
  return size < limit
}

/** Of so little packed, at most four megabytes come at once. */
const piece = 4096

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
