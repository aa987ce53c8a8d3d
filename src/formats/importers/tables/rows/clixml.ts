import { groupBy } from '#core/model/base/group-by.ts'
import { ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../../import-error.ts'
import { childOf, childrenOf, namesIn, type XmlElement } from '../../../xml/element.ts'
import { linesIn } from '../../../xml/lines.ts'
import { readXml } from '../../../xml/read-xml.ts'
import { rootOf } from '../../../xml/root.ts'
import type { Source } from '../../importer.ts'
import { type Cell, type Properties, type Tables, tableOf } from '../table.ts'

const powerShell = namesIn('http://schemas.microsoft.com/powershell/2004/04')
const [objs, obj] = [powerShell('Objs'), powerShell('Obj')]

export function isClixml(text: string): boolean {
  const root = rootOf(text)
  return root?.name === objs.name && root.namespace === objs.namespace
}

/** What Export-Clixml writes: objects with their types, a table for each type. */
export function readClixml({ name, text }: Source): Result<Tables, ImportError> {
  const xml = readXml(text)
  if (!xml.ok) return xml
  const known = { ...knownIn(xml.value), lineOf: linesIn(text) }
  const rows = childrenOf(xml.value, obj).flatMap((item) => rowsIn(item, known))
  if (rows.length === 0) return { ok: false, error: { type: 'empty' } }
  const tables = [...groupBy(rows, ({ typeName }) => typeName)].map(([type, own]) => tableOf(name, type, own))
  return ok({ tables, notices: [] })
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

/** An object, or where a list was exported as one, those in it. */
function rowsIn(item: XmlElement, known: Known): readonly Properties[] {
  const list = listIn(item)
  const nested = list ? childrenOf(list, obj) : []
  if (nested.length > 0) return nested.flatMap((one) => (listIn(one) ? [] : [propertiesOf(one, known)]))
  return list ? [] : [propertiesOf(item, known)]
}

function propertiesOf(item: XmlElement, known: Known): Properties {
  const held = ['Props', 'MS'].flatMap((part) => childOf(item, powerShell(part))?.children ?? [])
  const values = held.flatMap((one): readonly (readonly [string, Cell])[] => {
    const heading = one.attributes.get('N')
    return heading === undefined ? [] : [[unescaped(heading), cellOf(one, known)]]
  })
  return { typeName: typeOf(item, known), line: known.lineOf(item.start), values: new Map(values) }
}

function typeOf(item: XmlElement, { types }: Known): string | undefined {
  const own = childOf(item, powerShell('TN'), powerShell('T'))?.text
  const type = own ?? types.get(childOf(item, powerShell('TNRef'))?.attributes.get('RefId') ?? '')
  return type?.trim() || undefined
}

function cellOf(element: XmlElement, known: Known): Cell {
  const list = element.name === 'Obj' ? listIn(element) : undefined
  if (list) return list.children.flatMap((one) => textOf(one, known) ?? [])
  const text = textOf(element, known)
  if (element.name === 'B') return text === 'true'
  return text !== undefined && /^(?:[IU](?:16|32|64)|By|SB|Db|Sg|D)$/.test(element.name) ? Number(text) : text
}

const listIn = (element: XmlElement): XmlElement | undefined =>
  element.children.find(({ name }) => /^(?:LST|IE|STK|QUE)$/.test(name))

function textOf(element: XmlElement, known: Known): string | undefined {
  if (element.name === 'Nil') return undefined
  if (element.name === 'Ref') return referred(element, known)
  if (element.name !== 'Obj') return unescaped(element.text).trim() || undefined
  const said = childOf(element, powerShell('ToString'))?.text
  const named = childOf(element, powerShell('Props'))?.children.find(({ attributes }) =>
    /^(?:Identity|SipAddress|Fqdn|Name)$/.test(attributes.get('N') ?? ''),
  )
  const text = named?.name === 'S' ? named.text : (said ?? childOf(element, powerShell('S'))?.text)
  return unescaped(text ?? '').trim() || undefined
}

/** Only the text of it: an object that is referred to may refer to itself. */
function referred(element: XmlElement, known: Known): string | undefined {
  const target = known.objects.get(element.attributes.get('RefId') ?? '')
  return target && textOf(target, known)
}

/** Characters that XML has not, or that PowerShell would rather not see in it: `_x000A_` is a line break. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
