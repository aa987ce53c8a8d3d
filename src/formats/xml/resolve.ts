import type { XmlElement } from './element.ts'

/** One node as the parser gives it: its tag (or `#text`, `#cdata`) and, under `:@`, its attributes. */
export type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | string | Readonly<Record<string, string>>>>

type Prefixes = ReadonlyMap<string, string>

/** The one root element, with namespaces resolved and entities decoded; undefined where there is not exactly one. */
export function resolve(nodes: readonly ParsedNode[]): XmlElement | undefined {
  const roots = elementsIn(nodes, new Map())
  return roots.length === 1 ? roots[0] : undefined
}

function elementsIn(nodes: readonly ParsedNode[], prefixes: Prefixes): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = tagOf(node)
    return tag === undefined || tag.startsWith('#') ? [] : [elementOf(node, tag, prefixes)]
  })
}

function elementOf(node: ParsedNode, tag: string, outer: Prefixes): XmlElement {
  const written = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>)
  const prefixes = new Map([...outer, ...declaredIn(written)])
  const [prefix, name] = split(tag)
  const nodes = node[tag] as readonly ParsedNode[]
  return {
    namespace: prefixes.get(prefix) ?? '',
    name,
    attributes: new Map(written.filter(([key]) => !isQualified(key)).map(([key, value]) => [key, decode(value)])),
    children: elementsIn(nodes, prefixes),
    text: textIn(nodes),
  }
}

const tagOf = (node: ParsedNode): string | undefined => Object.keys(node).find((key) => key !== ':@')

const split = (tag: string): readonly [prefix: string, name: string] => {
  const colon = tag.indexOf(':')
  return colon < 0 ? ['', tag] : [tag.slice(0, colon), tag.slice(colon + 1)]
}

const isQualified = (attribute: string): boolean => attribute === 'xmlns' || attribute.includes(':')

function declaredIn(attributes: readonly (readonly [string, string])[]): Prefixes {
  const declared = attributes.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
  return new Map(declared.map(([key, value]) => [key.slice('xmlns:'.length), decode(value).trim()]))
}

function textIn(nodes: readonly ParsedNode[]): string {
  return nodes.map((node) => decode(held(node, '#text')) + cdataIn(node)).join('')
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
