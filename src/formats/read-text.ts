import { err, ok, type Result } from '#core/model/base/result.ts'

/** How bytes are read as text; where they are neither UTF-8 nor UTF-16, a code page that somebody has to know. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage

/** The code pages of Windows that tables are saved in, that of Western Europe first: it is taken unless one is named. */
export const codePages = [
  { id: 'windows-1252', title: 'Western European' },
  { id: 'windows-1250', title: 'Central European' },
  { id: 'windows-1251', title: 'Cyrillic' },
  { id: 'windows-1253', title: 'Greek' },
  { id: 'windows-1254', title: 'Turkish' },
  { id: 'windows-1257', title: 'Baltic' },
  { id: 'shift_jis', title: 'Japanese' },
  { id: 'euc-kr', title: 'Korean' },
  { id: 'gb18030', title: 'Chinese, simplified' },
  { id: 'big5', title: 'Chinese, traditional' },
] as const
export type CodePage = (typeof codePages)[number]['id']

export const isCodePage = (text: string): text is CodePage => codePages.some(({ id }) => id === text)

export interface ReadText {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a file. The bytes decide its encoding; what a declaration says of it is not believed. Where they are not
 * UTF-8, they are read by the code page.
 */
export function readText(bytes: Uint8Array, codePage: CodePage = 'windows-1252'): ReadText {
  const encoding = unicodeOf(bytes)
  const exact = exactly(bytes, encoding)
  if (exact !== undefined) return { text: exact, encoding }
  const taken = encoding === 'utf-8' ? codePage : encoding
  return { text: new TextDecoder(taken).decode(bytes), encoding: taken }
}

/** The text of a file that our own programs write in UTF-8; else the place of the first byte that is not, for a person. */
export function readUnicode(bytes: Uint8Array): Result<string, string> {
  const encoding = unicodeOf(bytes)
  const exact = exactly(bytes, encoding)
  return exact === undefined ? err(faultIn(bytes, encoding)) : ok(exact)
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be'

/** UTF-16 shows by its byte order mark, else by the zero that is half of every Latin letter. */
function unicodeOf(bytes: Uint8Array): Unicode {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 200)
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => at % 2 === side && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : 'utf-8'
}

function exactly(bytes: Uint8Array, encoding: Unicode): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** "line 3, column 7": where a reader that goes on puts the first sign for what it could not read. */
function faultIn(bytes: Uint8Array, encoding: Unicode): string {
  let [at, line, column] = [startOf(bytes, encoding), 1, 1]
  for (const letter of new TextDecoder(encoding).decode(bytes)) {
    const width = widthOf(letter.codePointAt(0) ?? 0, encoding)
    // The sign itself may be in the file.
    if (letter === '\uFFFD' && !isAt(bytes, at, signIn[encoding])) break
    at += width
    column += 1
    if (letter === '\n') [line, column] = [line + 1, 1]
  }
  return `line ${line}, column ${column}`
}

const marks: Readonly<Record<Unicode, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}
const signIn: typeof marks = { 'utf-8': [0xef, 0xbf, 0xbd], 'utf-16le': [0xfd, 0xff], 'utf-16be': [0xff, 0xfd] }

const isAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

const startOf = (bytes: Uint8Array, encoding: Unicode): number =>
  isAt(bytes, 0, marks[encoding]) ? marks[encoding].length : 0

function widthOf(code: number, encoding: Unicode): number {
  if (encoding !== 'utf-8') return code > 0xffff ? 4 : 2
  if (code > 0xffff) return 4
  return code > 0x7ff ? 3 : code > 0x7f ? 2 : 1
}
