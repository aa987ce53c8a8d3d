const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text for an element or an attribute; what XML cannot hold at all is left out, and what turns the direction of the
 * text, or is not seen, is spelled out, so that it turns and hides nothing of the source.
 */
export function escaped(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(unseen, (mark) => `&#x${mark.codePointAt(0)?.toString(16)};`)
}

/** What turns a direction, ends a line or says what nobody sees. */
const unseen = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/** ASCII without anything to escape: nearly every text. */
const plain = /^[ !#-%(-;=?-~]*$/
