import { groupBy } from '#core/model/base/group-by.ts'
import { addAll } from '#core/model/base/many.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { type ImportError, importFault, maxMegabytes } from '../import-error.ts'
import { sourcesIn, type Unarchived } from './archive/sources-in.ts'
import { combined } from './combined.ts'
import { isZip } from './foreign.ts'
import { strangerAmong } from './group-chat-choice.ts'
import type { FileError, ImportChoices, Imported, Importer, Notice, Reading, Source, SourceFile } from './importer.ts'
import { importers } from './index.ts'
import { withoutRepeated } from './repeated.ts'
import { notUnicodeIn, sourceOf } from './source-of.ts'
import { tooLarge } from './too-large.ts'
import { whyNot } from './why-not.ts'

/**
 * Reads files of whatever kinds as one import; each is told by its content and never by its name. A file that cannot be
 * read is left out beside others, and named; what its columns are somebody has to say first.
 */
export function readImport(files: readonly SourceFile[], choices: ImportChoices): Result<Imported, FileError> {
  const read = readToCompare(files, choices)
  const others = read.ok && isOnlyOthers(read.value) ? (read.value.otherProducts ?? []) : []
  if (others.length === 0) return read
  const newer = others.some(({ isNewer }) => isNewer)
  return refused([{ file: files[0]?.name ?? '', error: { type: 'other-product', pools: others, newer } }])
}

/** All that a plan can hold is left out, as its product is another. */
const isOnlyOthers = ({ entities, mentioned }: Imported): boolean =>
  [...entities, ...mentioned].every(({ kind }) => kind === 'site')

/** The same for a comparison, which can tell of pools alone that no plan knows. */
export function readToCompare(files: readonly SourceFile[], choices: ImportChoices): Result<Imported, FileError> {
  const { sources, notices, unread: unopened } = openedFiles(files, choices)
  const { read, unread: unreadable, notices: repeated } = readSources(sources, choices)
  const unread = inOrder(files, [...unopened, ...unreadable])
  const unmapped = unread.filter(({ error }) => error.type === 'unmapped')
  if (unmapped.length > 0) return refused(unmapped)
  const alone = onlyAdditions(read)
  if (read.length === 0 || alone) return refused([...(alone ? [alone] : []), ...unread])
  const imported = combined(read.flatMap(({ readings }) => readings))
  const stranger = strangerIn(files, choices, imported)
  if (stranger) return refused([{ file: files[0]?.name ?? '', error: stranger }])
  const told = notUnicodeIn(read.flatMap((one) => one.sources))
  const more = [...notices, ...repeated, ...(told?.notices ?? [])]
  const damaged = unread.filter(({ error }) => !isOfAnotherSort(error))
  const facts = { ...told?.fact, ...(damaged.length > 0 && { unread: damaged }) }
  return ok({ ...imported, ...facts, notices: [...unread.map(leftOut), ...imported.notices, ...more] })
}

/** Where both topologies are taken, a pool is no stranger that one of them has. */
function strangerIn(files: readonly SourceFile[], choices: ImportChoices, imported: Imported): ImportError | undefined {
  const { groupChat, both } = choices
  const stranger = strangerAmong(groupChat, imported)
  if (!stranger || !both || !imported.hasOther) return stranger
  const other = readToCompare(files, { ...choices, groupChat: [], topology: imported.hasOther })
  const more = other.ok ? other.value.proposals : []
  return strangerAmong(groupChat, { ...imported, proposals: [...imported.proposals, ...more] })
}

const refused = ([first, ...others]: readonly FileError[]): Result<never, FileError> =>
  err({ ...(first ?? { file: '', error: { type: 'empty' } }), ...(others.length > 0 && { others }) })

/** In the order of the files, whatever went wrong with them. */
function inOrder(files: readonly SourceFile[], errors: readonly FileError[]): readonly FileError[] {
  const placeOf = ({ file }: FileError) => files.findIndex(({ name }) => file === name || file.startsWith(`${name}/`))
  return [...errors].sort((a, b) => placeOf(a) - placeOf(b))
}

/** A file that is damaged may have been meant to say something; one of another sort was not. */
function leftOut({ file, error }: FileError): Notice {
  const text =
    error.type === 'empty' ? 'The file is empty, so it adds nothing.' : `${importFault(error)} It is left out.`
  return { type: isOfAnotherSort(error) ? 'notUnderstood' : 'broken', text, file }
}

/** So many bytes tell what a file is. */
const enoughToTell = 4096

const isOfAnotherSort = ({ type }: ImportError): boolean =>
  ['empty', 'binary', 'unknown', 'unknown-xml', 'foreign', 'no-rooms', 'no-topology', 'nothing-found'].includes(type)

interface Opened extends Unarchived {
  readonly unread: readonly FileError[]
}

function openedFiles(files: readonly SourceFile[], choices: ImportChoices): Opened {
  const opened = files.map((file) => sourcesOf(file, choices))
  const read = opened.flatMap((one) => (one.ok ? [one.value] : []))
  return {
    sources: read.flatMap(({ sources }) => sources),
    notices: read.flatMap(({ notices }) => notices),
    unread: opened.flatMap((one) => (one.ok ? [] : [one.error])),
  }
}

function sourcesOf(file: SourceFile, { codePage }: ImportChoices): Result<Unarchived, FileError> {
  const { name, bytes } = file
  const megabytes = Math.ceil(bytes.length / 1024 / 1024)
  if (megabytes > maxMegabytes) {
    const { text } = sourceOf(name, bytes.subarray(0, enoughToTell))
    return err({ file: name, error: tooLarge(megabytes, text) })
  }
  if (isZip(bytes)) {
    return sourcesIn(file, (source) => importers.some((one) => one.recognizes(source)), codePage)
  }
  return ok({ sources: [sourceOf(name, bytes, codePage)], notices: [] })
}

/** What was read of files by one importer. */
interface Read {
  readonly importer: Importer
  readonly sources: readonly Source[]
  readonly readings: readonly Reading[]
}

function readSources(sources: readonly Source[], choices: ImportChoices) {
  const byImporter = groupBy(sorted(sources), (source) => importers.find((one) => one.recognizes(source)))
  const strangers = byImporter.get(undefined) ?? []
  const unread: FileError[] = strangers.map(({ name, text }) => ({ file: name, error: whyNot(text) }))
  const read: Read[] = []
  const notices: Notice[] = []
  for (const importer of importers) {
    const alike = byImporter.get(importer)
    if (!alike) continue
    const { sources: own, notices: told } = withoutRepeated(alike, choices)
    addAll(notices, told)
    const { readings, unread: failed } = importer.read(own, choices)
    const isUnread = new Set(failed.map(({ file }) => file))
    const known = own.filter(({ name }) => !isUnread.has(name))
    if (known.length > 0) read.push({ importer, sources: known, readings })
    addAll(unread, failed)
  }
  return { read, unread, notices }
}

/** Why files cannot be imported that only add to others, where there are none of these. */
function onlyAdditions(read: readonly Read[]): FileError | undefined {
  const [first] = read
  const isAlone = read.every(({ importer }) => importer.whyNotAlone)
  const error = isAlone ? first?.importer.whyNotAlone?.(first.sources) : undefined
  return error ? { file: first?.sources[0]?.name ?? '', error } : undefined
}

/** In the order of their names, so that it is the same whoever picked them, and however. */
const sorted = (sources: readonly Source[]): readonly Source[] =>
  [...sources].sort((a, b) => compared(a.name, b.name) || compared(a.text, b.text))

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
