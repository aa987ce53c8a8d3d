import type { XmlElement } from './element.ts'

/** The same tree without characters that people cannot see but terminals and layouts obey; itself where it has none. */
export function withoutControls(element: XmlElement): XmlElement {
  const children = element.children.map(withoutControls)
  const attributes = new Map([...element.attributes].map(([name, value]) => [name, cleaned(value)]))
  const text = cleaned(element.text)
  const isSame =
    text === element.text &&
    children.every((child, at) => child === element.children[at]) &&
    [...attributes].every(([name, value]) => value === element.attributes.get(name))
  return isSame ? element : { ...element, children, attributes, text }
}

const cleaned = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
