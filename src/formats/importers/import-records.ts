import { hashOf } from '#core/file/fingerprint.ts'
import type { ImportRecord, StageId } from '#core/model/plan.ts'
import { listed } from '#core/model/words.ts'
import { namesApart } from './file-names.ts'
import type { Notice, SourceFile } from './importer.ts'

/** Gives the hash of a file, which may have been found before. */
export type HashOf = (bytes: Uint8Array) => string

/**
 * What a plan keeps of an import: each file with its losses, by no more of its path than tells it from others, as where it
 * lies says more of a machine than of the estate. Those of no one file are told with the first.
 */
export function importRecords(
  stage: StageId,
  at: string,
  files: readonly SourceFile[],
  notices: readonly Notice[],
  hash: HashOf = hashOf,
): readonly ImportRecord[] {
  const names = files.map(({ name }) => name)
  const short = namesApart(names)
  return files.map(({ name, bytes }, index) => {
    const isOwn = ({ file = '' }: Notice) => fileOf(names, file) === name || (index === 0 && !fileOf(names, file))
    return {
      stage,
      at,
      file: short[index] ?? name,
      sha256: hash(bytes),
      losses: notices.filter(isOwn).map((notice) => lossOf(notice, name)),
    }
  })
}

/** A notice about a file, or about one in an archive, which is named by its path there. */
function lossOf(notice: Notice, of: string): string {
  const { file = of, text } = notice
  if (!file.startsWith(`${of}/`) || text.startsWith(file)) return noticeInWords(notice)
  return placedNotice({ ...notice, file: file.slice(of.length + 1) })
}

/** A notice with its place in the file. */
function noticeInWords({ text, lines = [] }: Notice): string {
  if (lines.length === 0) return text
  const places = listed(lines.map(String), maxLines)
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${places}: ${text}`
}

/** So many lines are named; more are counted. */
const maxLines = 6

/** With the file that it is of, too, unless it speaks of one of an archive by its name. */
export function placedNotice(notice: Notice): string {
  const { file, lines = [], text } = notice
  if (file === undefined || text.startsWith(file)) return text
  return lines.length === 0 ? `${file}: ${text}` : `${file} ${noticeInWords(notice)}`
}

/** The file that was picked, of one that may lie in an archive. */
export const fileOf = (names: readonly string[], file: string): string | undefined =>
  names.find((name) => file === name || file.startsWith(`${name}/`))
