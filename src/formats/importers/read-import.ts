import { groupBy } from '#core/model/base/group-by.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { maxMegabytes } from '../import-error.ts'
import { sourcesIn, type Unarchived } from './archive/sources-in.ts'
import { combined, type FromFiles } from './combined.ts'
import { isZip } from './foreign.ts'
import { strangerAmong } from './group-chat-choice.ts'
import type { FileError, ImportChoices, Imported, Importer, Notice, Source, SourceFile } from './importer.ts'
import { importers } from './index.ts'
import { notUnicodeIn, sourceOf } from './source-of.ts'
import { whyNot } from './why-not.ts'

/** Reads files of whatever kinds as one import; each is told by its content and never by its name. */
export function readImport(files: readonly SourceFile[], choices: ImportChoices): Result<Imported, FileError> {
  const sources: Source[] = []
  const notices: Notice[] = []
  for (const file of files) {
    const read = sourcesOf(file, choices)
    if (!read.ok) return read
    sources.push(...read.value.sources)
    notices.push(...read.value.notices)
  }
  const imported = readSources(sources, choices)
  const told = notUnicodeIn(sources)
  if (told) notices.push(told.notice)
  return imported.ok && notices.length > 0
    ? ok({ ...imported.value, ...told?.fact, notices: [...imported.value.notices, ...notices] })
    : imported
}

function sourcesOf(file: SourceFile, { codePage }: ImportChoices): Result<Unarchived, FileError> {
  const { name, bytes } = file
  const megabytes = Math.ceil(bytes.length / 1024 / 1024)
  if (megabytes > maxMegabytes) return err({ file: name, error: { type: 'too-large', megabytes } })
  if (isZip(bytes)) {
    return sourcesIn(file, (source) => importers.some((one) => one.recognizes(source)), codePage)
  }
  return ok({ sources: [sourceOf(name, bytes, codePage)], notices: [] })
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
  const [first] = sources
  const alone = [...importerOf.values()].every(({ whyNotAlone }) => whyNotAlone)
  const error = first && alone ? importerOf.get(first)?.whyNotAlone : undefined
  return error ? err({ file: first?.name ?? '', error }) : readKnown(sources, importerOf, choices)
}

function readKnown(
  sources: readonly Source[],
  importerOf: ReadonlyMap<Source, Importer>,
  choices: ImportChoices,
): Result<Imported, FileError> {
  const readings: FromFiles[] = []
  for (const [importer, own] of groupBy(sources, (source) => importerOf.get(source))) {
    const read = (importer as Importer).read(own, choices)
    if (!read.ok) return read
    readings.push({ files: own.map(({ name }) => name), imported: read.value })
  }
  const imported = combined(readings)
  const error = strangerAmong(choices.groupChat, imported)
  return error ? err({ file: sources[0]?.name ?? '', error }) : ok(imported)
}
