import type { InParts } from './in-parts.ts'

/** So many elements of a list, or fields of a record, are written in one step. */
const partLength = 500

/** The text that `JSON.stringify` gives of plain data, in pieces: those of a long list or record are written in steps. */
export function* jsonInParts(value: unknown): InParts<readonly string[]> {
  const pieces: string[] = []
  yield* write(value, pieces)
  return pieces
}

type Field = readonly [name: string, value: unknown]

/** Adds the text of a value to the pieces: to join them at every depth would copy what is long again and again. */
function* write(value: unknown, pieces: string[]): InParts<void> {
  if (typeof value !== 'object' || value === null) pieces.push(JSON.stringify(value) ?? 'null')
  else if (Array.isArray(value)) yield* writeAll('[', value, ']', writeItem, (part) => JSON.stringify(part), pieces)
  else {
    const fields = Object.entries(value).filter(([, held]) => held !== undefined)
    yield* writeAll('{', fields, '}', writeField, (part) => JSON.stringify(Object.fromEntries(part)), pieces)
  }
}

const writeItem = write

function* writeField([name, value]: Field, pieces: string[]): InParts<void> {
  pieces.push(`${JSON.stringify(name)}:`)
  yield* write(value, pieces)
}

/** What is in a short list may itself be long; of a long one a part is written at once, without its own brackets. */
function* writeAll<T>(
  opening: string,
  all: readonly T[],
  closing: string,
  writeOne: (one: T, pieces: string[]) => InParts<void>,
  textOf: (part: readonly T[]) => string,
  pieces: string[],
): InParts<void> {
  pieces.push(opening)
  const isLong = all.length > partLength
  for (let at = 0; at < all.length; at += isLong ? partLength : 1) {
    if (at > 0) pieces.push(',')
    if (isLong) {
      pieces.push(textOf(all.slice(at, at + partLength)).slice(1, -1))
      yield
    } else yield* writeOne(all[at] as T, pieces)
  }
  pieces.push(closing)
}
