import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { cachedBy } from '#core/model/base/caches.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { serializePlan } from './plan-file.ts'

/** The SHA-256 of a plan's file in hexadecimal digits, by which each page of a document says what it was made from. */
export const fingerprintOf = cachedBy((plan: Plan): string => bytesToHex(sha256(utf8ToBytes(serializePlan(plan)))))

/** The SHA-256 of the bytes of any file. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** So many bytes are hashed in one step. */
const partLength = 128 * 1024

/** The same in steps, of a file that may be large. */
export function* hashInParts(bytes: Uint8Array): InParts<string> {
  const hash = sha256.create()
  for (let from = 0; from < bytes.length; from += partLength) {
    hash.update(bytes.subarray(from, from + partLength))
    yield
  }
  return bytesToHex(hash.digest())
}

/**
 * The same of what an approval is of: what exists in a stage, and the way there from the first. Where shapes stand, marks
 * of what is done, and what comes later are none of it.
 */
export function approvedStateOf(plan: Plan, stage: Stage): string {
  const { flattening } = plan
  const way = plan.stages.slice(0, plan.stages.indexOf(stage) + 1)
  const of = [flattening, ...way.flatMap(({ id, name, topology, operations }) => [id, name, topology, operations])]
  const last = latest.get(stage)
  if (last?.of.length === of.length && last.of.every((one, at) => one === of[at])) return last.hash
  const stages = way.map(({ id, name, topology, operations }) => ({ id, name, topology, operations }))
  const bare = { name: '', sipDomains: [], stages, layout: {}, flattening, severities: {}, waivers: [] }
  const hash = fingerprintOf(bare)
  latest.set(stage, { of, hash })
  return hash
}

/** A strip of stages asks after every edit; to write a large plan down takes longer than an edit may. */
const latest = new WeakMap<Stage, { readonly of: readonly unknown[]; readonly hash: string }>()

/** Whether what was approved has become another; nobody knows of an approval that did not say what it is of. */
export const isChangedSinceApproved = (plan: Plan, stage: Stage): boolean =>
  stage.approved?.hash !== undefined && stage.approved.hash !== approvedStateOf(plan, stage)
