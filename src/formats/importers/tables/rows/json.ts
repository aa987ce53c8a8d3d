import { err, ok, type Result, resultOf } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import { linesIn } from '../../../xml/lines.ts'
import type { Source } from '../../importer.ts'
import { type Cell, type Properties, type Tables, tableOf } from '../table.ts'

/** What ConvertTo-Json writes: an array of objects, or one bare object where there is one only. */
export function readJson({ name, text }: Source): Result<Tables, ImportError> {
  const parsed = resultOf((): unknown => JSON.parse(text.replace(/^\uFEFF/, '')))
  if (!parsed.ok) return err({ type: 'broken-json' })
  const items = Array.isArray(parsed.value) ? parsed.value : (wrappedIn(parsed.value) ?? [parsed.value])
  if (items.length === 0) return err({ type: 'empty' })
  const lines = Array.isArray(parsed.value) ? startsOfItems(text).map(linesIn(text)) : [1]
  const objects = items.flatMap((item: unknown, at): readonly Properties[] =>
    isObject(item) ? [{ typeName: undefined, line: lines[at], values: valuesOf(item) }] : [],
  )
  if (objects.length < items.length) return err({ type: 'foreign', kind: 'json' })
  return ok({ tables: [tableOf(name, undefined, objects)], notices: [] })
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const valuesOf = (item: object): ReadonlyMap<string, Cell> =>
  new Map(Object.entries(item).map(([heading, value]) => [heading, cellOf(value)]))

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const items = Array.isArray(value) ? value : wrappedIn(value)
  if (items) return items.flatMap((item) => textOf(item) ?? [])
  return textOf(value)
}

/** Windows PowerShell wraps a list that somebody added a property to: `{ "value": […], "Count": 2 }`. */
function wrappedIn(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || !('value' in value && 'Count' in value)) return undefined
  return Array.isArray(value.value) ? value.value : undefined
}

/** What stands for an object where a text is expected: the address or name in it. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!isObject(value)) return undefined
  const named = new Map<string, unknown>(Object.entries(value).map(([key, held]) => [key.toLowerCase(), held]))
  const held = telling.map((key) => named.get(key)).find((one) => typeof one === 'string')
  return typeof held === 'string' ? held.trim() || undefined : undefined
}

const telling = ['identity', 'sipaddress', 'uri', 'fqdn', 'distinguishedname', 'name', 'value', 'displayname']

/** Where each item of the outer array begins. */
function startsOfItems(text: string): readonly number[] {
  const starts: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '"') at = endOfText(text, at)
    else if (mark === '}' || mark === ']') depth -= 1
    else if (mark === '{' || mark === '[') {
      depth += 1
      if (depth === 2) starts.push(at)
    }
  }
  return starts
}

/** Where the quotation mark is that ends a text. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
