import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Plan, Stage } from '#core/model/plan.ts'
import { serializePlan } from './plan-file.ts'

/** The SHA-256 of a plan's file in hexadecimal digits, by which a document says what it was made from. */
export const fingerprintOf = (plan: Plan): string => bytesToHex(sha256(utf8ToBytes(serializePlan(plan))))

/** The SHA-256 of the bytes of any file. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/**
 * The same of what an approval is of: what exists in a stage, and the way there from the first. Where shapes stand, marks
 * of what is done, and what comes later are none of it.
 */
export function approvedStateOf(plan: Plan, stage: Stage): string {
  const way = plan.stages.slice(0, plan.stages.indexOf(stage) + 1)
  const stages = way.map(({ id, name, topology, operations }) => ({ id, name, topology, operations }))
  const { flattening } = plan
  return fingerprintOf({ name: '', sipDomains: [], stages, layout: {}, flattening, severities: {}, waivers: [] })
}

/** Whether what was approved has become another; nobody knows of an approval that did not say what it is of. */
export const isChangedSinceApproved = (plan: Plan, stage: Stage): boolean =>
  stage.approved?.hash !== undefined && stage.approved.hash !== approvedStateOf(plan, stage)
