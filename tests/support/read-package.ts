import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

/** An element of a part, with its texts. */
export interface PartElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PartElement[]
  /** All that is written in it, and in what is in it. */
  readonly text: string
}

type Parsed = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  trimValues: false,
  parseAttributeValue: false,
  parseTagValue: false,
  htmlEntities: true,
  maxNestedTags: 1000,
})

/** The text of each part of an office file, by its path. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))

/** All parts as one text, to be compared with a golden file. */
export const partsAsText = (file: Uint8Array): string =>
  [...partsOf(file)].map(([path, text]) => `<!-- ${path} -->\n${text.replaceAll('><', '>\n<')}`).join('\n')

/** A part as a program reads it; it throws where that is not well-formed. */
export function readPart(text: string): PartElement {
  const root = (parser.parse(text, true) as Parsed[]).find((one) => !('?xml' in one))
  if (!root) throw new Error('There is nothing in it.')
  return elementOf(root)
}

function elementOf(parsed: Parsed): PartElement {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? ''
  const inside = parsed[name] as readonly Parsed[]
  const children = inside.filter((one) => !('#text' in one)).map(elementOf)
  const texts = inside.map((one) => ('#text' in one ? String(one['#text']) : elementOf(one).text))
  return { name, attributes: (parsed[':@'] ?? {}) as PartElement['attributes'], children, text: texts.join('') }
}

/** The element and all in it, in the order of the part. */
const elementsIn = (element: PartElement): readonly PartElement[] => [element, ...element.children.flatMap(elementsIn)]

export const named = (element: PartElement, name: string): readonly PartElement[] =>
  elementsIn(element).filter((one) => one.name === name)

/** What is wrong with a package by the rules of all office files: nothing. */
export function faultsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = readPart(parts.get('[Content_Types].xml') ?? '')
  const typed = new Set(named(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)))
  const unknown = [...typed].filter((path) => !parts.has(path ?? '')).map((path) => `${path} is no part`)
  const untyped = [...parts.keys()]
    .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !typed.has(path))
    .map((path) => `${path} has no type`)
  const lost = [...parts].flatMap(([path, text]) => {
    if (!path.endsWith('.rels')) return []
    const folder = path.replace(/_rels\/[^/]+$/, '')
    return named(readPart(text), 'Relationship')
      .map(({ attributes }) => resolved(folder, attributes.Target ?? ''))
      .filter((target) => !parts.has(target))
      .map((target) => `${path} leads to ${target}`)
  })
  return [...unknown, ...untyped, ...lost]
}

function resolved(folder: string, target: string): string {
  const path = folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') path.pop()
    else path.push(part)
  }
  return path.join('/')
}
