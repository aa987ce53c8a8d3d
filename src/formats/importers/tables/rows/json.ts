import { err, ok, type Result, resultOf } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import { linesIn } from '../../../xml/lines.ts'
import type { Source } from '../../importer.ts'
import { listCell, type Properties, propertiesFrom, type ReadCell, type Tables, tableOf } from '../table.ts'
import { noObjects } from './no-objects.ts'

/** What ConvertTo-Json writes: an array of objects, or one bare object where there is one only. */
export function readJson({ name, text }: Source): Result<Tables, ImportError> {
  const parsed = resultOf((): unknown => JSON.parse(text.replace(/^\uFEFF/, '')))
  if (!parsed.ok) return err({ type: 'broken-json' })
  const items = Array.isArray(parsed.value) ? parsed.value : (wrappedIn(parsed.value) ?? [parsed.value])
  if (items.length === 0) return err({ type: 'empty' })
  const lines = Array.isArray(parsed.value) ? startsOfItems(text).map(linesIn(text)) : [1]
  const objects = items.flatMap((item: unknown, at): readonly Properties[] =>
    isObject(item) ? [propertiesFrom(undefined, lines[at], valuesOf(item))] : [],
  )
  if (objects.length === 0) return err({ type: 'foreign', kind: 'json' })
  const others = items.flatMap((item: unknown, at) => (isObject(item) || item === null ? [] : [lines[at]]))
  const table = tableOf(name, undefined, objects)
  return table.ok ? ok({ tables: [table.value], notices: noObjects(name, others) }) : table
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const valuesOf = (item: object) => Object.entries(item).map(([heading, value]) => [heading, cellOf(value)] as const)

function cellOf(value: unknown): ReadCell {
  const items = Array.isArray(value) ? value : wrappedIn(value)
  return items ? listCell(items.map(textOf)) : textOf(value)
}

/** Windows PowerShell wraps a list that somebody added a property to: `{ "value": […], "Count": 2 }`. */
function wrappedIn(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || !('value' in value && 'Count' in value)) return undefined
  return Array.isArray(value.value) ? value.value : undefined
}

/** One value; for an object stands the address or name in it. */
function textOf(value: unknown): ReadCell {
  if (typeof value === 'string') return { cell: value.trim() || undefined }
  if (typeof value === 'number' || typeof value === 'boolean') return { cell: value }
  if (typeof value !== 'object' || value === null) return { cell: undefined }
  const named = new Map<string, unknown>(Object.entries(value).map(([key, held]) => [key.toLowerCase(), held]))
  const held = telling.map((key) => named.get(key)).find((one) => typeof one === 'string' && one.trim() !== '')
  if (typeof held === 'string') return { cell: held.trim() }
  return { cell: undefined, ...(named.size > 0 && { unread: 'nameless' as const }) }
}

const telling = ['identity', 'sipaddress', 'uri', 'fqdn', 'distinguishedname', 'name', 'value', 'displayname']

/** Where each item of the outer array begins. */
function startsOfItems(text: string): readonly number[] {
  const starts: number[] = []
  let depth = 0
  let isBetween = true
  for (let at = text.indexOf('[') + 1; at < text.length && depth >= 0; at++) {
    const mark = text[at] ?? ''
    if (isBetween && /\S/.test(mark)) {
      starts.push(at)
      isBetween = false
    }
    if (mark === '"') at = endOfText(text, at)
    else if (mark === '}' || mark === ']') depth -= 1
    else if (mark === '{' || mark === '[') depth += 1
    else if (mark === ',' && depth === 0) isBetween = true
  }
  return starts
}

/** Where the quotation mark is that ends a text. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
