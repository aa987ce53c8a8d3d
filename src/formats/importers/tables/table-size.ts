import { thousands } from '#core/model/words.ts'

/** Why the tables of a file are not read that is not large itself. */
export type TableSize =
  /** More columns than anything has that is exported, or objects that hardly share any. */
  | { readonly type: 'too-wide'; readonly columns: number; readonly rows: number }
  | { readonly type: 'too-many-types'; readonly types: number }

/** What cmdlets list has a few hundred properties at most, and spreadsheets of people have fewer columns. */
export const maxColumns = 1_000

/** A file of whatever size has fewer, unless each of its objects lacks most of what the others have. */
export const maxCells = 20_000_000

/** One cmdlet lists objects of a few. */
export const maxTypes = 100

export function tableSizeFault(size: TableSize): string {
  if (size.type === 'too-many-types') {
    return `The file lists objects of ${thousands(size.types)} types, more than the ${maxTypes} that can be read.`
  }
  const what = `The table has ${thousands(size.columns)} columns`
  return size.columns > maxColumns
    ? `${what}, more than the ${thousands(maxColumns)} that can be read.`
    : `${what} in ${thousands(size.rows)} rows, which is more than can be read.`
}
