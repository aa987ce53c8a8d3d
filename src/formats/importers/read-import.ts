import { err, type Result } from '#core/model/base/result.ts'
import { type ImportError, maxMegabytes } from '../import-error.ts'
import { readText } from '../read-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootOf } from '../xml/root.ts'
import { foreignKindOf, isZip } from './foreign.ts'
import type { ImportChoices, Imported } from './importer.ts'
import { importers } from './index.ts'

/** Reads a file of whatever kind, told by its content and never by its name. */
export function readImport(bytes: Uint8Array, choices: ImportChoices): Result<Imported, ImportError> {
  const megabytes = Math.ceil(bytes.length / 1024 / 1024)
  if (megabytes > maxMegabytes) return err({ type: 'too-large', megabytes })
  if (isZip(bytes)) return err({ type: 'foreign', kind: 'zip' })
  const text = readText(bytes)
  const importer = importers.find((one) => one.recognizes(text))
  return importer ? importer.read(text, choices) : err(whyNot(text))
}

function whyNot(text: string): ImportError {
  const kind = foreignKindOf(text)
  if (kind) return { type: 'foreign', kind }
  if (text.trim() === '') return { type: 'empty' }
  if (text.includes('\0')) return { type: 'binary' }
  if (!text.trimStart().startsWith('<')) return { type: 'unknown' }
  const xml = readXml(text)
  return xml.ok ? { type: 'unknown-xml', root: rootOf(text)?.tag ?? xml.value.name } : xml.error
}
