const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text for an element or an attribute; what XML cannot hold at all is left out. */
export function escaped(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** ASCII without anything to escape: nearly every text. */
const plain = /^[ !#-%(-;=?-~]*$/
