import { deflateSync, Inflate, strToU8 } from 'fflate'
import { serializePlan } from '#core/file/plan-file.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import { base64Of, bytesOf } from './font/base64.ts'
import { planLinkStart } from './plan-link-start.ts'

/** Browsers take far longer addresses; mail and chat programs cut them, few of them below this. */
export const maxLinkLength = 32 * 1024

/** An address that holds the whole plan behind the page: a browser never sends that part to a server. */
export function planLink(plan: Plan, page: string): string {
  const text = JSON.stringify(JSON.parse(serializePlan(plan)))
  const packed = base64Of(deflateSync(strToU8(text), { level: 9 }))
  return page + planLinkStart + packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export type LinkError = 'damaged' | 'too-large'

/** The text of the plan file in such an address, which comes from anywhere: it is inflated only up to a limit. */
export function textOfLink(fragment: string): Result<string, LinkError> {
  const packed = fragment.slice(planLinkStart.length)
  if (!/^[\w-]+$/.test(packed)) return err('damaged')
  try {
    return inflated(bytesOf(packed.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return err('damaged')
  }
}

/** No plan that fits into a link is nearly as large. */
const maxInflated = 20_000_000

/** So little at a time that even what is packed a thousandfold stays small. */
const portion = 1024

function inflated(packed: Uint8Array<ArrayBuffer>): Result<string, LinkError> {
  const parts: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((part) => {
    parts.push(part)
    length += part.length
  })
  for (let at = 0; at < packed.length; at += portion) {
    inflate.push(packed.subarray(at, at + portion), at + portion >= packed.length)
    if (length > maxInflated) return err('too-large')
  }
  return ok(new TextDecoder('utf-8', { fatal: true }).decode(joined(parts, length)))
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
