import { type CodePage, codePages, isCodePage, readText } from '../read-text.ts'
import type { Imported, Notice, Source } from './importer.ts'

/** A file as a text, and what was taken for its letters where its bytes do not tell it. */
export function sourceOf(name: string, bytes: Uint8Array, codePage?: CodePage): Source {
  const { text, encoding } = readText(bytes, codePage)
  return isCodePage(encoding) ? { name, text, codePage: encoding } : { name, text }
}

/** What a person is told, and can say better, of files that are not in Unicode. */
export function notUnicodeIn(
  sources: readonly Source[],
): { readonly fact: Required<Pick<Imported, 'notUnicode'>>; readonly notices: readonly Notice[] } | undefined {
  const [first, ...others] = sources.filter((source) => source.codePage !== undefined)
  if (first?.codePage === undefined) return undefined
  const files = [first, ...others].map(({ name }) => name)
  const title = codePages.find(({ id }) => id === first.codePage)?.title ?? ''
  const text = `The file is not in Unicode, and read as ${title} text (${first.codePage}).`
  return {
    fact: { notUnicode: { files, codePage: first.codePage } },
    notices: files.map((file) => ({ type: 'assumed', text, file })),
  }
}
