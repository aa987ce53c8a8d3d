import { oneLine, type XmlElement } from '../../xml/element.ts'

/** The items of a list, over all files of the export. */
export const itemsIn = (pools: readonly XmlElement[], list: string, item: string): readonly XmlElement[] =>
  pools.flatMap((pool) => named(pool.children, list)).flatMap((found) => named(found.children, item))

/** A value, which one export has as an attribute and another one as an element, under the first name that it has. */
export function fieldOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = oneLine(attributeNamed(element, name) ?? named(element.children, name)[0]?.text ?? '')
    if (value) return value
  }
  return undefined
}

/** Whether a flag is set, as far as the export has it. */
export function flagOf(element: XmlElement, ...names: readonly string[]): boolean | undefined {
  const value = fieldOf(element, ...names)
  return value === undefined ? undefined : /^(?:1|true)$/i.test(value)
}

export const named = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
  elements.filter((element) => element.name.toLowerCase() === name.toLowerCase())

function attributeNamed({ attributes }: XmlElement, name: string): string | undefined {
  const own = attributes.get(name)
  if (own !== undefined) return own
  for (const [key, value] of attributes) if (key.toLowerCase() === name.toLowerCase()) return value
  return undefined
}
