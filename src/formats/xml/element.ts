/** An XML element with its namespace resolved; prefixes are gone. */
export interface XmlElement {
  readonly namespace: string
  readonly name: string
  /** Attributes without a namespace. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
  /** Where in the text of its file it begins. */
  readonly start: number
}

/** A name within one namespace. */
export interface QName {
  readonly namespace: string
  readonly name: string
}

/** Makes the names of one namespace. */
export const namesIn =
  (namespace: string) =>
  (name: string): QName => ({ namespace, name })

const isNamed = (element: XmlElement, { namespace, name }: QName): boolean =>
  element.name === name && element.namespace === namespace

export const childrenOf = (parent: XmlElement | undefined, name: QName): readonly XmlElement[] =>
  parent?.children.filter((child) => isNamed(child, name)) ?? []

/** The first element along a path of names; undefined where the path ends early. */
export const childOf = (parent: XmlElement | undefined, ...path: readonly QName[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at?.children.find((child) => isNamed(child, name)), parent)

/** All elements of that name at any depth, not looking into those that were found. */
export function descendantsOf(parent: XmlElement | undefined, name: QName): readonly XmlElement[] {
  const found: XmlElement[] = []
  const look = (element: XmlElement) => {
    for (const child of element.children) {
      if (isNamed(child, name)) found.push(child)
      else look(child)
    }
  }
  if (parent) look(parent)
  return found
}

/** The value of an attribute without white space around it; an empty one counts as not set. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  oneLine(element?.attributes.get(name) ?? '') || undefined

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const isTrue = (element: XmlElement | undefined, attribute: string): boolean =>
  attributeOf(element, attribute)?.toLowerCase() === 'true'
