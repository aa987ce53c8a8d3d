import type { Sheet } from '../drawing/sheets.ts'

/** A part of a line: plain, or what leads to a heading of the same pack. */
export type Word = string | { readonly text: string; readonly to: string }

/** A line of text. */
export type Words = readonly Word[]

interface Table {
  readonly type: 'table'
  readonly headings: readonly string[]
  /** How wide each column is among the others. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Words[])[]
  /** Its rows are as high as a hand needs to sign in them. */
  readonly isToSign?: true
}

/** What a review pack is made of; each writer knows how to set it. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }
  | { readonly type: 'text'; readonly words: Words; readonly tone?: 'quiet' | 'strong' }
  | { readonly type: 'list'; readonly items: readonly Words[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'picture'; readonly sheet: Sheet }
  | Table

export const heading = (level: 1 | 2 | 3, id: string, text: string): Block => ({ type: 'heading', level, id, text })
export const text = (...words: Words): Block => ({ type: 'text', words })
export const quiet = (...words: Words): Block => ({ type: 'text', words, tone: 'quiet' })
export const strong = (...words: Words): Block => ({ type: 'text', words, tone: 'strong' })
export const list = (items: readonly (Words | string)[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map(asWords) }]
export const code = (content: string): Block => ({ type: 'code', text: content })
export const link = (content: string, to: string): Word => ({ text: content, to })

/** A table, or nothing where it has no row. */
export const table = (
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly (Words | string)[])[],
  more: Pick<Table, 'isToSign'> = {},
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          headings: columns.map(([heading]) => heading),
          widths: columns.map(([, width]) => width),
          rows: rows.map((row) => row.map(asWords)),
          ...more,
        },
      ]

const asWords = (cell: Words | string): Words => (typeof cell === 'string' ? (cell === '' ? [] : [cell]) : cell)

/** A line without its links. */
export const plainWords = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.text)).join('')
