import type { Plan } from '../plan.ts'
import { serializePlan } from './plan-file.ts'

/** The SHA-256 of a plan's file, by which a document says what it was made from. */
export const fingerprintOf = (plan: Plan): string => sha256(serializePlan(plan))

/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(text)
  const view = new DataView(message.buffer)
  const [state, words] = [Int32Array.from(initial), new Int32Array(64)]
  for (let at = 0; at < message.length; at += 64) {
    schedule(words, view, at)
    mix(state, words)
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const primes = firstPrimes(64)
const initial = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)))
const constants = primes.map((prime) => fraction(prime ** (1 / 3)))

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let one = 2; found.length < count; one++) if (found.every((prime) => one % prime !== 0)) found.push(one)
  return found
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0
}

/** The text, a one, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3 + 72)
  const length = writeUtf8(bytes, text)
  const message = bytes.slice(0, Math.ceil((length + 9) / 64) * 64)
  message[length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 8, Math.floor((length * 8) / 2 ** 32))
  view.setUint32(message.length - 4, (length * 8) >>> 0)
  return message
}

/** A lone surrogate has no UTF-8 and becomes the replacement character, as everywhere. */
function writeUtf8(bytes: Uint8Array, text: string): number {
  let length = 0
  const write = (byte: number) => {
    bytes[length++] = byte
  }
  for (let at = 0; at < text.length; at++) {
    const given = text.codePointAt(at) ?? 0
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given
    if (code > 0xffff) at++
    if (code < 0x80) {
      write(code)
      continue
    }
    const tails = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    write(([0xc0, 0xe0, 0xf0][tails - 1] ?? 0) | (code >> (6 * tails)))
    for (let tail = tails - 1; tail >= 0; tail--) write(0x80 | ((code >> (6 * tail)) & 0x3f))
  }
  return length
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function schedule(words: Int32Array, view: DataView, at: number): void {
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(at + index * 4)
  for (let index = 16; index < 64; index++) {
    const [early, late] = [words[index - 15] ?? 0, words[index - 2] ?? 0]
    const a = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const b = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[index] = (words[index - 16] ?? 0) + a + (words[index - 7] ?? 0) + b
  }
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g)
    const sum = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice
    const one = (h + sum + (constants[index] ?? 0) + (words[index] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word
}
