import { inflateSync } from 'node:zlib'
import type { Content } from '#formats/format.ts'
import { partsOf } from './read-package.ts'

/**
 * The texts of an exported file as they are written, and as a reader takes them: the parts of a package, elements with
 * what they spell out, and what the letters of a PDF stand for. Dots of a picture are no text.
 */
export function readable(content: Content): readonly string[] {
  if (typeof content === 'string') return [content, ...spelledIn(content)]
  const start = Buffer.from(content.subarray(0, 5)).toString('latin1')
  if (start.startsWith('PK')) return [...partsOf(content).values()].flatMap((part) => [part, ...spelledIn(part)])
  if (start === '%PDF-') return lettersIn(Buffer.from(content).toString('latin1'))
  if (start.slice(1, 4) === 'PNG') return []
  const text = new TextDecoder().decode(content)
  return [text, ...spelledIn(text)]
}

/** What XML and HTML show: without attributes for programs, which nobody sees, and with references resolved. */
function spelledIn(text: string): readonly string[] {
  if (!text.trimStart().startsWith('<')) return []
  const shown = text.replace(/ data-[\w-]+="[^"]*"/g, '')
  return [shown.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))]
}

/** Letters are drawn by number, and a table says what each stands for; titles are written as they are. */
function lettersIn(pdf: string): readonly string[] {
  const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, stream = '']) => inflated(stream))
  const tables = streams.filter((stream) => stream.includes('begincmap'))
  // The first sign is that of a letter that the font lacks.
  const stoodFor = tables.map((table) => {
    const signs = [...table.matchAll(/\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => list.match(/(?<=<)[\da-f]+(?=>)/gi) ?? [],
    )
    return signs.map(utf16).join('').replace(/^\0/, '')
  })
  const titles = [...pdf.matchAll(/\((\xfe\xff(?:\\[\s\S]|[^\\)])*)\)/g)].map(([, title = '']) =>
    utf16(Buffer.from(title.slice(2).replace(/\\([()\\])/g, '$1'), 'latin1').toString('hex')),
  )
  return [...stoodFor, ...titles]
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
