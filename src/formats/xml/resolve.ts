import { type XMLMetaData, XMLParser } from 'fast-xml-parser'
import type { XmlElement } from './element.ts'

/** One node as the parser gives it: its tag (or `#text`, `#cdata`) and, under `:@`, its attributes. */
export type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | string | Readonly<Record<string, string>>>>

/** Under this the parser says where a node begins. */
const place = XMLParser.getMetaDataSymbol() as unknown as string

/**
 * The prefixes that an element declares, before those of the elements around it. They are chained and never copied: a
 * file may declare any number of them, around any number of elements.
 */
interface Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
}

/** The one root element, with namespaces resolved and entities decoded; undefined where there is not exactly one. */
export function resolve(nodes: readonly ParsedNode[]): XmlElement | undefined {
  const roots = elementsIn(nodes, undefined)
  return roots.length === 1 ? roots[0] : undefined
}

function elementsIn(nodes: readonly ParsedNode[], scope: Scope | undefined): readonly XmlElement[] {
  const elements: XmlElement[] = []
  for (const node of nodes) {
    const tag = tagOf(node)
    if (tag !== undefined && !tag.startsWith('#')) elements.push(elementOf(node, tag, scope))
  }
  return elements.length === 0 ? none : elements
}

function elementOf(node: ParsedNode, tag: string, outer: Scope | undefined): XmlElement {
  const { attributes, declared } = readAttributes((node[':@'] ?? {}) as Readonly<Record<string, string>>)
  const scope = declared.size === 0 ? outer : { declared, outer }
  const [prefix, name] = split(tag)
  const nodes = node[tag] as readonly ParsedNode[]
  return {
    namespace: namespaceOf(prefix, scope),
    name,
    attributes,
    children: elementsIn(nodes, scope),
    text: textIn(nodes),
    start: (node[place] as unknown as XMLMetaData).startIndex ?? 0,
  }
}

function namespaceOf(prefix: string, scope: Scope | undefined): string {
  for (let at = scope; at; at = at.outer) {
    const namespace = at.declared.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return ''
}

function tagOf(node: ParsedNode): string | undefined {
  for (const key in node) if (key !== ':@') return key
  return undefined
}

const split = (tag: string): readonly [prefix: string, name: string] => {
  const colon = tag.indexOf(':')
  return colon < 0 ? ['', tag] : [tag.slice(0, colon), tag.slice(colon + 1)]
}

/** Attributes with a prefix are nothing that is read. */
function readAttributes(written: Readonly<Record<string, string>>): {
  readonly attributes: ReadonlyMap<string, string>
  readonly declared: ReadonlyMap<string, string>
} {
  let [attributes, declared] = [noAttributes, noAttributes]
  for (const key in written) {
    const value = decode(written[key] ?? '')
    const isDeclaration = key === 'xmlns' || key.startsWith('xmlns:')
    if (isDeclaration) declared = withEntry(declared, key.slice('xmlns:'.length), value.trim())
    else if (!key.includes(':')) attributes = withEntry(attributes, key, value)
  }
  return { attributes, declared }
}

/** Most elements have nothing of a sort: they share what is empty. */
const none: readonly XmlElement[] = []
const noAttributes: Map<string, string> = new Map()

const withEntry = (map: Map<string, string>, key: string, value: string): Map<string, string> =>
  map === noAttributes ? new Map([[key, value]]) : map.set(key, value)

function textIn(nodes: readonly ParsedNode[]): string {
  let text = ''
  for (const node of nodes) text += decode(held(node, '#text')) + cdataIn(node)
  return text
}

const cdataIn = (node: ParsedNode): string =>
  Array.isArray(node['#cdata']) ? node['#cdata'].map((part: ParsedNode) => held(part, '#text')).join('') : ''

const held = (node: ParsedNode, key: string): string => {
  const value = node[key]
  return typeof value === 'string' ? value : ''
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Decodes the entities of XML itself, each once. */
function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) : (named.get(name) ?? whole),
  )
}

const characterOf = (code: number): string => (code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code))
