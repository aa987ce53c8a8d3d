import type { XmlElement } from './element.ts'

/** The same tree without characters that people cannot see but terminals and layouts obey; itself where it has none. */
export const withoutControls = (element: XmlElement): XmlElement =>
  firstWithControls(element) ? cleaned(element) : element

/** The first element that has some itself. */
export function firstWithControls(element: XmlElement): XmlElement | undefined {
  if (controls.test(element.text)) return element
  for (const value of element.attributes.values()) if (controls.test(value)) return element
  for (const child of element.children) {
    const first = firstWithControls(child)
    if (first) return first
  }
  return undefined
}

const cleaned = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.map(cleaned),
  attributes: new Map([...element.attributes].map(([name, value]) => [name, cleanedText(value)])),
  text: cleanedText(element.text),
})

/** The same of one text. */
export const cleanedText = (text: string): string => (controls.test(text) ? text.replace(allControls, '') : text)

const controls = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u
const allControls = new RegExp(controls, 'gu')
