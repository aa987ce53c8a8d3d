import type { XmlElement } from './element.ts'

/** The same tree without characters that people cannot see but terminals and layouts obey; itself where it has none. */
export const withoutControls = (element: XmlElement): XmlElement => (hasControls(element) ? cleaned(element) : element)

function hasControls({ attributes, children, text }: XmlElement): boolean {
  if (controls.test(text)) return true
  for (const value of attributes.values()) if (controls.test(value)) return true
  return children.some(hasControls)
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
