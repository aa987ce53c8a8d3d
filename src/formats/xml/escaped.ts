const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text for an element or an attribute; what XML cannot hold at all is left out, and what turns the direction of the
 * text is spelled out, so that it turns none of the source.
 */
export function escaped(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `&#x${mark.charCodeAt(0).toString(16)};`)
}

/** ASCII without anything to escape: nearly every text. */
const plain = /^[ !#-%(-;=?-~]*$/
