import { groupBy } from '#core/model/base/group-by.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import { childOf, namesIn, type XmlElement } from '../../../xml/element.ts'
import { linesIn } from '../../../xml/lines.ts'
import { readXml } from '../../../xml/read-xml.ts'
import { rootOf } from '../../../xml/root.ts'
import type { Source } from '../../importer.ts'
import { listCell, type Properties, propertiesFrom, type ReadCell, type Table, type Tables, tableOf } from '../table.ts'
import { maxTypes } from '../table-size.ts'
import { noObjects } from './no-objects.ts'

const powerShell = namesIn('http://schemas.microsoft.com/powershell/2004/04')
const objs = powerShell('Objs')

export function isClixml(text: string): boolean {
  const root = rootOf(text)
  return root?.name === objs.name && root.namespace === objs.namespace
}

/** What Export-Clixml writes: objects with their types, a table for each type. */
export function readClixml({ name, text }: Source): Result<Tables, ImportError> {
  const xml = readXml(text)
  if (!xml.ok) return xml
  const known = { ...knownIn(xml.value), lineOf: linesIn(text) }
  const items = objectsIn(xml.value.children, known)
  const rows = items.flatMap((item) => (item.name === 'Obj' ? [propertiesOf(item, known)] : []))
  if (rows.length === 0) return { ok: false, error: { type: 'empty' } }
  const byType = groupBy(rows, ({ typeName }) => typeName)
  if (byType.size > maxTypes) return err({ type: 'too-many-types', types: byType.size })
  const tables: Table[] = []
  for (const [type, own] of byType) {
    const table = tableOf(name, type, own)
    if (!table.ok) return table
    tables.push(table.value)
  }
  const others = items.filter((item) => item.name !== 'Obj' && item.name !== 'Nil')
  const lines = others.map(({ start }) => known.lineOf(start))
  return ok({ tables, notices: noObjects(name, lines) })
}

/** What is written once and then referred to by its number, and where in the file places are. */
interface Known {
  readonly types: ReadonlyMap<string, string>
  readonly objects: ReadonlyMap<string, XmlElement>
  readonly lineOf: (place: number) => number
}

function knownIn(root: XmlElement): Pick<Known, 'types' | 'objects'> {
  const types = new Map<string, string>()
  const objects = new Map<string, XmlElement>()
  const open = [...root.children].reverse()
  for (let one = open.pop(); one; one = open.pop()) {
    const id = one.attributes.get('RefId')
    const type = one.name === 'TN' ? one.children[0]?.text : undefined
    if (id !== undefined && type !== undefined && !types.has(id)) types.set(id, type)
    if (id !== undefined && one.name === 'Obj') objects.set(id, one)
    for (const child of one.children) open.push(child)
  }
  return { types, objects }
}

/** The objects among items, and where a list was exported as one, those in it. */
function objectsIn(items: readonly XmlElement[], known: Known, seen = new Set<XmlElement>()): readonly XmlElement[] {
  return items.flatMap((item): readonly XmlElement[] => {
    const one = targetOf(item, known)
    // One that comes again is referred to, and a list may be in itself.
    if (!one || seen.has(one)) return []
    seen.add(one)
    const list = listIn(one)
    return list ? objectsIn(list.children, known, seen) : [one]
  })
}

function propertiesOf(item: XmlElement, known: Known): Properties {
  const read = heldBy(item).flatMap((one): readonly (readonly [string, ReadCell])[] => {
    const heading = one.attributes.get('N')
    return heading === undefined ? [] : [[unescaped(heading), cellOf(one, known)]]
  })
  return propertiesFrom(typeOf(item, known), known.lineOf(item.start), read)
}

/** Its own properties, and those that were added to it or picked of another object. */
const heldBy = (item: XmlElement): readonly XmlElement[] =>
  ['Props', 'MS'].flatMap((part) => childOf(item, powerShell(part))?.children ?? [])

function typeOf(item: XmlElement, { types }: Known): string | undefined {
  const own = childOf(item, powerShell('TN'), powerShell('T'))?.text
  const type = own ?? types.get(childOf(item, powerShell('TNRef'))?.attributes.get('RefId') ?? '')
  return type?.trim() || undefined
}

function cellOf(element: XmlElement, known: Known): ReadCell {
  const list = listIn(targetOf(element, known))
  return list ? listCell(list.children.map((one) => textOf(one, known))) : textOf(element, known)
}

const listIn = (element: XmlElement | undefined): XmlElement | undefined =>
  element?.name === 'Obj' ? element.children.find(({ name }) => /^(?:LST|IE|STK|QUE)$/.test(name)) : undefined

/** What an element stands for: what objects share is written once, and referred to from then on. */
const targetOf = (element: XmlElement, { objects }: Known): XmlElement | undefined =>
  element.name === 'Ref' ? objects.get(element.attributes.get('RefId') ?? '') : element

/** One value; of an object only the text of it, as it may refer to itself. */
function textOf(element: XmlElement, known: Known): ReadCell {
  const { name, text = '' } = targetOf(element, known) ?? {}
  if (name === undefined) return { cell: undefined, unread: 'missing' }
  if (name === 'Nil') return { cell: undefined }
  if (name === 'B') return { cell: text === 'true' }
  if (name === 'Obj') return objectIn(element, known)
  const said = unescaped(text).trim() || undefined
  return { cell: said !== undefined && /^(?:[IU](?:16|32|64)|By|SB|Db|Sg|D)$/.test(name) ? Number(said) : said }
}

function objectIn(element: XmlElement, known: Known): ReadCell {
  const object = targetOf(element, known) ?? element
  const named = heldBy(object).find(({ name, attributes }) => name === 'S' && telling.test(attributes.get('N') ?? ''))
  const said = named ?? childOf(object, powerShell('ToString')) ?? childOf(object, powerShell('S'))
  const cell = unescaped(said?.text ?? '').trim() || undefined
  return cell === undefined ? { cell, unread: 'nameless' } : { cell }
}

const telling = /^(?:Identity|SipAddress|Fqdn|Name)$/

/** Characters that XML has not, or that PowerShell would rather not see in it: `_x000A_` is a line break. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
