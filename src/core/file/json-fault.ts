import { visit } from 'jsonc-parser'

/** Where a text stops being JSON. Engines tell it each in their own way, or not at all. */
export function faultIn(text: string): number {
  const read = text.slice(0, placeTooDeep(text))
  let first: number | undefined
  const onError = (_: unknown, place: number) => {
    first ??= place
  }
  visit(read, { onError }, { disallowComments: true })
  return first ?? read.length
}

/** Deeper than any plan nests its values, and not yet so deep that the parser, which calls itself, would break. */
const maxDepth = 500

function placeTooDeep(text: string): number {
  let depth = 0
  let isInString = false
  for (const { 0: mark, index } of text.matchAll(/["{}[\]]|\\./gs)) {
    if (mark === '"') isInString = !isInString
    if (isInString) continue
    if (mark === '{' || mark === '[') depth += 1
    if (mark === '}' || mark === ']') depth -= 1
    if (depth > maxDepth) return index
  }
  return text.length
}
