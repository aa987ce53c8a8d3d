import { err, ok, type Result } from '#core/model/base/result.ts'
import { type FittingRows, lackedFields, type TableKind, type UnmappedTable } from '../../import-error.ts'
import type { Columns } from '../importer.ts'
import { rowKinds } from './kinds/index.ts'
import type { Column, RowKind } from './kinds/kind.ts'
import { type Cell, headingKey, type Table } from './table.ts'

/** A table of which it is known what its rows list and its columns hold. */
export interface Mapped {
  readonly table: Table
  readonly kind: RowKind
  /** By the id of the column. */
  readonly columns: ReadonlyMap<string, Place>
}

/** The same, as somebody is shown it who may say it better. */
export interface Understood extends Mapped {
  readonly shown: UnmappedTable
  /** No heading tells what the rows are, but those of no other rows have all of them. */
  readonly isOnlyFit: boolean
}

/** Where a column stands, and by which key of its heading it was found. */
interface Place {
  readonly at: number
  readonly key: string
}

/** Fields such as `room.name` that somebody chose, by the keys of headings; an empty one leaves the column out. */
export type ChosenColumns = ReadonlyMap<string, string>

/** Of several, the last that speaks of a column holds. */
export const chosenColumns = (...several: readonly (Columns | undefined)[]): ChosenColumns =>
  new Map(
    several.flatMap((columns = none) => [...columns].map(([heading, field]) => [headingKey(heading), field.trim()])),
  )

const none: Columns = new Map()

/** Finds what a table lists: by its type name, by what somebody chose, or else by headings that tell. */
export function mapped(table: Table, chosen: ChosenColumns): Result<Understood, UnmappedTable> {
  const found = rowKinds.map((kind) => ({ table, kind, columns: columnsOf(table, kind, chosen) }))
  const ofKind = (kind: RowKind | undefined) => found.find((one) => one.kind === kind)
  const [ofAll, ofSome] = kindsByChoice(table, chosen)
  const said = ofKind(kindByType(table)) ?? ofKind(ofAll) ?? byHeadings(found) ?? ofKind(ofSome)
  const [only, second] = said ? [] : fitsAmong(likeliest(found))
  const one = said ?? (second ? undefined : only)
  const shown = asShown(table, found, one)
  return one && lackedBy(one).length === 0 ? ok({ ...one, shown, isOnlyFit: one === only }) : err(shown)
}

function kindByType({ typeName }: Table): RowKind | undefined {
  const type = typeName?.toLowerCase()
  if (type === undefined) return undefined
  return rowKinds.find(({ types }) => types.some((one) => type === one || type.endsWith(`.${one}`)))
}

/**
 * The kind of which a table has all headings that were chosen for it, and that of which it has most: what was chosen may be
 * of several tables.
 */
function kindsByChoice({ headings }: Table, chosen: ChosenColumns): readonly (RowKind | undefined)[] {
  const keys = new Set(headings.map(headingKey))
  const choices = rowKinds
    .map((kind) => {
      const all = [...chosen].filter(([, field]) => field.startsWith(`${kind.id}.`))
      return { kind, all: all.length, own: all.filter(([key]) => keys.has(key)).length }
    })
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own)
  return [choices.find(({ all, own }) => own === all)?.kind, choices[0]?.kind]
}

/** The kind that most headings tell of, and of such the one that has most columns; where that is two, neither. */
function byHeadings(found: readonly Mapped[]): Mapped | undefined {
  const told = found.filter((one) => toldBy(one) > 0 && lackedBy(one).length === 0)
  const [best, second] = likeliest(told)
  const isAlike = second && best && toldBy(second) === toldBy(best) && second.columns.size === best.columns.size
  return isAlike ? undefined : best
}

const likeliest = (found: readonly Mapped[]): readonly Mapped[] =>
  [...found].sort(
    (a, b) => toldBy(b) - toldBy(a) || lackedBy(a).length - lackedBy(b).length || b.columns.size - a.columns.size,
  )

function toldBy({ table, kind }: Mapped): number {
  const keys = new Set(table.headings.map(headingKey))
  return kind.telling.filter((key) => keys.has(key)).length
}

function columnsOf({ headings }: Table, kind: RowKind, chosen: ChosenColumns): ReadonlyMap<string, Place> {
  const keys = headings.map(headingKey)
  const free = keys.filter((key) => !isSpoken(chosen.get(key), kind))
  const places = kind.columns.flatMap((column): readonly (readonly [string, Place])[] => {
    const key = keys.find((one) => chosen.get(one) === `${kind.id}.${column.id}`) ?? knownKey(column, free)
    return key === undefined ? [] : [[column.id, { at: keys.indexOf(key), key }]]
  })
  const taken = new Set<number>()
  return new Map(places.filter(([, { at }]) => !taken.has(at) && taken.add(at)))
}

/** What somebody chose for another kind says nothing of this one. */
const isSpoken = (field: string | undefined, { id }: RowKind): boolean =>
  field !== undefined && (field === '' || field.startsWith(`${id}.`))

const knownKey = (column: Column, keys: readonly string[]): string | undefined =>
  column.headings.find((heading) => keys.includes(heading))

/** The columns that are needed and not there. */
const lackedBy = ({ kind, columns }: Mapped) =>
  lackedFields(
    tableKind(kind),
    [...columns.keys()].map((id) => `${kind.id}.${id}`),
  )

function asShown(table: Table, found: readonly Mapped[], taken: Mapped | undefined): UnmappedTable {
  const order = [...(taken ? [taken] : []), ...likeliest(found).filter((one) => one !== taken)]
  const [first] = order
  const known = [...(first?.columns ?? [])].map(
    ([id, { at }]) => [table.headings[at] ?? '', `${first?.kind.id}.${id}`] as const,
  )
  return {
    headings: table.headings,
    ...(table.separator && { separator: table.separator }),
    samples: table.rows.slice(0, 5).map(({ cells }) => cells.map(sampleOf)),
    kinds: order.map(({ kind }) => tableKind(kind)),
    columns: new Map(known),
    ...(!taken && first && isWhole(first) && { fitting: fitsAmong(order).flatMap(fittingRows) }),
  }
}

/** Nothing that it needs is lacked, and it has a place for every column. */
const isWhole = (one: Mapped): boolean =>
  lackedBy(one).length === 0 && one.columns.size === one.table.headings.filter((heading) => heading !== '').length

/** The likeliest of all where it has a place for everything, and the others that fit as well, of which as much tells. */
const fitsAmong = (order: readonly Mapped[]): readonly Mapped[] =>
  order.filter((one) => order[0] && isWhole(order[0]) && isWhole(one) && toldBy(one) === toldBy(order[0]))

const fittingRows = ({ table, kind, columns }: Mapped): readonly FittingRows[] =>
  [...columns]
    .slice(0, 1)
    .map(([id, { at }]) => ({ title: kind.title, heading: table.headings[at] ?? '', field: `${kind.id}.${id}` }))

const sampleOf = (cell: Cell): string => (Array.isArray(cell) ? cell.join('; ') : String(cell ?? ''))

const tableKind = ({ id, title, columns }: RowKind): TableKind => ({
  id,
  title,
  fields: columns.map(({ id: own, title, isNeeded = false, insteadOf = [] }) => ({
    id: `${id}.${own}`,
    title,
    isNeeded,
    insteadOf: insteadOf.map((other) => `${id}.${other}`),
  })),
})

/** Whatever rows can list, with all fields. */
export const tableKinds: readonly TableKind[] = rowKinds.map(tableKind)
