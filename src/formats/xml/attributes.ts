import { escaped } from './escaped.ts'

type Value = string | number | undefined

/** An attribute with a space before it; nothing without a value. */
export function attribute(name: string, value: Value): string {
  if (value === undefined) return ''
  return ` ${name}="${typeof value === 'number' ? short(value) : attributeText(value)}"`
}

/** The attributes of an element. */
export const attributes = (values: Readonly<Record<string, Value>>): string =>
  Object.entries(values)
    .map(([name, value]) => attribute(name, value))
    .join('')

/** A text in which line breaks and tabs stay what they are, where else a reader makes spaces of them. */
const attributeText = (text: string): string =>
  escaped(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Two decimals are finer than a screen shows, and the same on every machine. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)
