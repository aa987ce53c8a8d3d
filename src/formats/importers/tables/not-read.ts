import { groupBy } from '#core/model/base/group-by.ts'
import { listed, thousands } from '#core/model/words.ts'
import type { Notice } from '../importer.ts'
import type { Mapped } from './mapping.ts'
import { headingKey, type Unread } from './table.ts'

/** What tables hold that nothing is made of: columns, those whose heading is another one's too, and values. */
export const notRead = (found: readonly Mapped[]): readonly Notice[] => [
  ...leftOut(found),
  ...found.flatMap(namesakes),
  ...found.flatMap(unreadValues),
]

/** The columns that nothing was made of, once for each file. */
const leftOut = (found: readonly Mapped[]): readonly Notice[] =>
  [...groupBy(found, ({ table }) => table.file)].flatMap(([file, own]): readonly Notice[] => {
    const used = new Set(own.flatMap((one) => [...placesIn(one)].map((at) => keyAt(one, at))))
    const all = new Set(own.flatMap(({ table }) => table.headings))
    const names = [...all].filter((heading) => heading !== '' && !used.has(headingKey(heading)))
    if (names.length === 0) return []
    const text = `Left out: ${names.length === 1 ? 'column' : 'columns'} ${listed(names, 12)}.`
    const lines = [...new Set(own.flatMap(({ table }) => table.line ?? []))]
    return [{ type: 'notUnderstood', text, file, lines }]
  })

const placesIn = ({ columns }: Mapped): ReadonlySet<number> => new Set([...columns.values()].map(({ at }) => at))

const keyAt = ({ table: { headings } }: Mapped, at: number): string => headingKey(headings[at] ?? '')

/** Of columns that are called the same, the first is read. */
function namesakes(one: Mapped): readonly Notice[] {
  const { file, headings, line, rows } = one.table
  return [...placesIn(one)].flatMap((at): readonly Notice[] => {
    const others = headings.flatMap((_, other) => (other > at && keyAt(one, other) === keyAt(one, at) ? [other] : []))
    if (others.length === 0 || !rows.some(({ cells }) => others.some((other) => cells[other] !== undefined))) return []
    const text = `${others.length + 1} columns are called ${headings[at]}: the first is read, and what is in the ${others.length === 1 ? 'other one' : 'others'} is left out.`
    return [{ type: 'broken', text, file, ...(line !== undefined && { lines: [line] }) }]
  })
}

/** Values of columns that are read, but of which no text can be made. */
function unreadValues(one: Mapped): readonly Notice[] {
  const { file, headings } = one.table
  const rows = one.table.rows.filter(({ unread }) => unread)
  return [...placesIn(one)].flatMap((at) =>
    [...groupBy(rows, ({ unread }) => unread?.get(at))].flatMap(([why, own]): readonly Notice[] => {
      if (why === undefined) return []
      const what = own.length === 1 ? 'a row' : `${thousands(own.length)} rows`
      const text = `${headings[at]} of ${what} ${whyUnread[why]}, and is left out.`
      return [{ type: 'broken', text, file, lines: [...new Set(own.flatMap(({ line }) => line ?? []))] }]
    }),
  )
}

const whyUnread: Readonly<Record<Unread, string>> = {
  nameless: 'holds an object without an address or name',
  missing: 'refers to an object that is not in the file',
}
