import { inflateSync } from 'node:zlib'

/** What is drawn on each page of a PDF, operator by operator. */
export const contentsOf = (pdf: string): readonly string[] =>
  [...pdf.matchAll(/<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .filter((content) => content.includes(' Tf'))
