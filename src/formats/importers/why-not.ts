import type { ImportError } from '../import-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootOf } from '../xml/root.ts'
import { foreignKindOf } from './foreign.ts'

/** Why a text that no importer recognizes cannot be imported. */
export function whyNot(text: string): ImportError {
  if (text.trim() === '') return { type: 'empty' }
  if (text.includes('\0')) return { type: 'binary' }
  const kind = foreignKindOf(text)
  if (kind) return { type: 'foreign', kind }
  if (!text.trimStart().startsWith('<')) return { type: 'unknown' }
  const xml = readXml(text)
  return xml.ok ? { type: 'unknown-xml', root: rootOf(text)?.tag ?? xml.value.name } : xml.error
}
