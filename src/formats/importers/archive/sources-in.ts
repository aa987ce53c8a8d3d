import { err, ok, type Result } from '#core/model/base/result.ts'
import { maxMegabytes } from '../../import-error.ts'
import type { CodePage } from '../../read-text.ts'
import { oneLine } from '../../xml/element.ts'
import { isZip } from '../foreign.ts'
import type { FileError, Notice, Source, SourceFile } from '../importer.ts'
import { sourceOf } from '../source-of.ts'
import { tooLarge } from '../too-large.ts'
import { whyNot } from '../why-not.ts'
import { beginningOf, unpacked } from './unpack.ts'
import { isBomb, type ZipEntry, zipEntriesIn } from './zip-entries.ts'
import { maxUnpackedMegabytes } from './zip-fault.ts'

/** What of an archive can be imported, and what of it is left out. */
export interface Unarchived {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
}

/** An entry by what it begins with. */
interface Begun extends Source {
  readonly entry: ZipEntry
  readonly isWhole: boolean
}

/** Unpacks what somebody may know by its beginning. All else, such as the messages of rooms, stays unread. */
export function sourcesIn(
  file: SourceFile,
  isKnown: (source: Source) => boolean,
  codePage: CodePage | undefined,
): Result<Unarchived, FileError> {
  const refused = (error: FileError['error'], name = file.name) => err({ file: name, error })
  const entries = zipEntriesIn(file.bytes)
  if (!entries.ok) return refused({ type: 'zip', fault: entries.error })
  const begun = entries.value.map((entry) => beginning(file.name, entry))
  const wanted = begun.filter((one) => isKnown(one) || (!one.isWhole && mayBeTable(one.text)))
  const unwanted = begun.filter((one) => !wanted.includes(one))
  const suspects = wanted.length > 0 ? wanted : begun
  if (suspects.some(({ entry }) => isBomb(entry))) return refused({ type: 'zip', fault: 'bomb' })
  const large = wanted.find(({ entry }) => megabytes(entry.size) > maxMegabytes)
  if (large) return refused(tooLarge(megabytes(large.entry.size), large.text), large.name)
  const total = wanted.reduce((size, { entry }) => size + entry.size, 0)
  if (megabytes(total) > maxUnpackedMegabytes) return refused({ type: 'zip', fault: 'too-large' })
  const sources: Source[] = []
  for (const { name, entry } of wanted) {
    const bytes = unpacked(entry)
    if (!bytes.ok) return refused({ type: 'zip', fault: bytes.error })
    sources.push(sourceOf(name, bytes.value, codePage))
  }
  const known = sources.filter(isKnown)
  const unknown = [...unwanted, ...sources.filter((source) => !known.includes(source))]
  return known.length === 0 ? err(whyNone(file.name, begun)) : ok({ sources: known, notices: unknown.map(leftOut) })
}

const megabytes = (size: number): number => Math.ceil(size / 1024 / 1024)

function beginning(archive: string, entry: ZipEntry): Begun {
  const bytes = beginningOf(entry)
  const name = `${archive}/${nameOf(entry)}`
  const { text } = isZip(bytes) ? { text: packed } : sourceOf(name, bytes)
  return { name, text, entry, isWhole: bytes.length === entry.size }
}

/** What stands for the text of a zip file, which no importer knows. */
const packed = '\0zip'

const isArchive = ({ text }: Pick<Source, 'text'>): boolean => text === packed

/** Paths come from somebody else: what turns or commands a text is left out. */
const nameOf = ({ path }: ZipEntry): string =>
  oneLine(path.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').replaceAll('\\', '/')).slice(0, 200)

/** Of a table or JSON a part says too little. */
const mayBeTable = (text: string): boolean => !text.trimStart().startsWith('<') && !text.includes('\0')

/** Of a file that is alone it can be said what it is. */
function whyNone(archive: string, begun: readonly Begun[]): FileError {
  const [only, second] = begun
  if (begun.some(isArchive)) return { file: archive, error: { type: 'zip', fault: 'nested' } }
  if (only?.isWhole && !second) return { file: only.name, error: whyNot(only.text) }
  const isWorkbook = begun.some(({ entry }) => /^(?:xl\/workbook\.|content\.xml$)/.test(entry.path))
  return { file: archive, error: { type: 'zip', fault: isWorkbook ? 'workbook' : 'unknown' } }
}

const leftOut = ({ name, ...source }: Source): Notice => ({
  type: 'notUnderstood',
  text: `${name} is ${isArchive(source) ? 'a zip file within a zip file' : 'nothing that can be imported'}, so it was not read.`,
  file: name,
})
