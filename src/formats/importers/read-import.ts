import { groupBy } from '#core/model/base/group-by.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { type ImportError, maxMegabytes } from '../import-error.ts'
import { readText } from '../read-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootOf } from '../xml/root.ts'
import { combined } from './combined.ts'
import { foreignKindOf, isZip } from './foreign.ts'
import { strangerAmong } from './group-chat-choice.ts'
import type { FileError, ImportChoices, Imported, Importer, Source } from './importer.ts'
import { importers } from './index.ts'

/** A file as it was picked. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads files of whatever kinds as one import; each is told by its content and never by its name. */
export function readImport(files: readonly SourceFile[], choices: ImportChoices): Result<Imported, FileError> {
  const sources: Source[] = []
  for (const file of files) {
    const source = sourceOf(file)
    if (!source.ok) return source
    sources.push(source.value)
  }
  return readSources(sources, choices)
}

function sourceOf({ name, bytes }: SourceFile): Result<Source, FileError> {
  const megabytes = Math.ceil(bytes.length / 1024 / 1024)
  if (megabytes > maxMegabytes) return err({ file: name, error: { type: 'too-large', megabytes } })
  if (isZip(bytes)) return err({ file: name, error: { type: 'foreign', kind: 'zip' } })
  return ok({ name, text: readText(bytes) })
}

function readSources(sources: readonly Source[], choices: ImportChoices): Result<Imported, FileError> {
  const importerOf = new Map(
    sources.flatMap((source) => {
      const importer = importers.find((one) => one.recognizes(source))
      return importer ? [[source, importer] as const] : []
    }),
  )
  const stranger = sources.find((source) => !importerOf.has(source))
  if (stranger) return err({ file: stranger.name, error: whyNot(stranger.text) })
  const readings: Imported[] = []
  for (const [importer, own] of groupBy(sources, (source) => importerOf.get(source))) {
    const read = (importer as Importer).read(own, choices)
    if (!read.ok) return read
    readings.push(read.value)
  }
  const imported = combined(readings)
  const error = strangerAmong(choices.groupChat, imported)
  return error ? err({ file: sources[0]?.name ?? '', error }) : ok(imported)
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
