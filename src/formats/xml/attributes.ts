import { escaped } from './escaped.ts'

/** The attributes of an element, each with a space before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let written = ''
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) written += ` ${name}="${typeof value === 'number' ? short(value) : attributeText(value)}"`
  }
  return written
}

/** A text in which line breaks and tabs stay what they are, where else a reader makes spaces of them. */
const attributeText = (text: string): string =>
  escaped(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Two decimals are finer than a screen shows, and the same on every machine. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)
