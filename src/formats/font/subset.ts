import ttfReader from 'fonteditor-core/lib/ttf/ttfreader'
import ttfWriter from 'fonteditor-core/lib/ttf/ttfwriter'

/** The package is CommonJS, of which Node and some bundlers give the whole module and others what it exports. */
const exportOf = <T extends object>(module: T | { readonly default: T }): T =>
  'default' in module ? module.default : module

/**
 * The characters of a TrueType font that are asked for, with their outlines, widths and the names and licence of the
 * font: no kerning, no ligatures, no hints, which no text is measured with. Nothing where it has none of them. Its dates
 * are those of the font.
 */
export function subsetOf(font: Uint8Array<ArrayBuffer>, characters: string): Uint8Array<ArrayBuffer> | undefined {
  const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0)
  // Without any, the reader would take all.
  if (codes.length === 0) return undefined
  const Reader = exportOf(ttfReader)
  const Writer = exportOf(ttfWriter)
  const read = new Reader({ subset: codes }).read(font.buffer)
  return read.glyf.some(({ unicode }) => unicode) ? new Uint8Array(new Writer().write(read)) : undefined
}
