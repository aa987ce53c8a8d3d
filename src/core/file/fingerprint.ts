import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Plan } from '#core/model/plan.ts'
import { serializePlan } from './plan-file.ts'

/** The SHA-256 of a plan's file in hexadecimal digits, by which a document says what it was made from. */
export const fingerprintOf = (plan: Plan): string => bytesToHex(sha256(utf8ToBytes(serializePlan(plan))))
