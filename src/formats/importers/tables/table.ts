import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../import-error.ts'
import type { Separator } from '../../separators.ts'
import type { Notice } from '../importer.ts'
import { maxCells, maxColumns } from './table-size.ts'

/** A text, or the texts of a list; undefined where nothing is said. */
export type Cell = string | number | boolean | readonly string[] | undefined

/** The same rows, whatever form a file writes them in. */
export interface Table {
  readonly file: string
  /** Of the objects that the rows tell of, such as `…Cmdlets.ChatRoomObject`. */
  readonly typeName?: string
  readonly headings: readonly string[]
  /** What divides its values, where it is text. */
  readonly separator?: Separator
  /** Where the headings stand in the file, from 1: of objects, where the first of them does. */
  readonly line: number | undefined
  readonly rows: readonly Row[]
}

export interface Row {
  /** Of the file, from 1. */
  readonly line: number | undefined
  /** In the order of the headings; a row may be shorter than these. */
  readonly cells: readonly Cell[]
  /** What stands in some of them is no text, nor can one be made of it: why, by their places. */
  readonly unread?: ReadonlyMap<number, Unread>
}

/** An object without anything to call it by, or a reference to one that the file does not have. */
export type Unread = 'nameless' | 'missing'

/** What a file holds: objects of several types are a table each. */
export interface Tables {
  readonly tables: readonly Table[]
  readonly notices: readonly Notice[]
}

/** Headings are the same whatever their case, spaces, hyphens and underscores. */
export const headingKey = (heading: string): string => heading.toLowerCase().replace(/[\s_-]+/g, '')

/** An object as a row: what it is called by its heading. */
export interface Properties {
  readonly typeName: string | undefined
  readonly line: number | undefined
  readonly values: ReadonlyMap<string, Cell>
  readonly unread: ReadonlyMap<string, Unread>
}

/** Objects of one type as a table, with a column for whatever one of them has. */
export function tableOf(
  file: string,
  typeName: string | undefined,
  objects: readonly Properties[],
): Result<Table, ImportError> {
  const headings = [...new Set(objects.flatMap(({ values }) => [...values.keys()]))]
  const [columns, rows] = [headings.length, objects.length]
  if (columns > maxColumns || columns * rows > maxCells) return err({ type: 'too-wide', columns, rows })
  return ok({
    file,
    ...(typeName !== undefined && { typeName }),
    headings,
    line: objects[0]?.line,
    rows: objects.map(({ line, values, unread }) => ({
      line,
      cells: headings.map((heading) => values.get(heading)),
      ...(unread.size > 0 && {
        unread: new Map([...unread].map(([heading, why]) => [headings.indexOf(heading), why])),
      }),
    })),
  })
}

/** A value as far as it is texts, and why some of it is none. */
export interface ReadCell {
  readonly cell: Cell
  readonly unread?: Unread | undefined
}

/** The same of a list, of which each item may be a text. */
export const listCell = (items: readonly ReadCell[]): ReadCell => ({
  cell: items.flatMap(({ cell }) => cell ?? []).map(String),
  unread: items.find(({ unread }) => unread)?.unread,
})

/** An object with its values by their headings. */
export function propertiesFrom(
  typeName: string | undefined,
  line: number | undefined,
  read: readonly (readonly [heading: string, value: ReadCell])[],
): Properties {
  return {
    typeName,
    line,
    values: new Map(read.map(([heading, { cell }]) => [heading, cell])),
    unread: new Map(read.flatMap(([heading, { unread }]) => (unread ? [[heading, unread] as const] : []))),
  }
}
