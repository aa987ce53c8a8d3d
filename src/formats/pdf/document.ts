import PDFDocument from 'pdfkit'
import { plainText } from '#core/model/base/plain-text.ts'
import { interOf } from '../font/inter.ts'

/** A document without pages, in the two weights of Inter, which says nothing of when it was written unless it is told. */
export function newDocument(title: string, date: string | undefined): PDFDocument {
  const day = new Date(`${date ?? '2000-01-01'}T00:00:00Z`)
  const document = new PDFDocument({
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: plainText(title),
      Creator: 'Coexistence Planner',
      Producer: 'Coexistence Planner',
      CreationDate: day,
    },
  })
  // It asks for a date to make the identity of the file of, and writes down what can be enumerated.
  if (date === undefined) Object.defineProperty(document.info, 'CreationDate', { enumerable: false })
  // Each reads its fonts anew: a parsed one remembers glyphs without the letters that they stand for.
  return document.registerFont('400', interOf(400)).registerFont('600', interOf(600))
}

/** Ends a document: nothing can be drawn on it any more. Between its pages and its fonts others get their turn. */
export async function bytesOf(document: PDFDocument, turn?: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk) => chunks.push(chunk))
  document.flushPages()
  await turn?.()
  return new Promise((resolve) => {
    document.on('end', () => resolve(joined(chunks)))
    document.end()
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
