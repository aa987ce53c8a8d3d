import { isSame } from '#core/model/diff.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { inSentence, notFilledIn, valueInWords } from '../facts/value-words.ts'

/** A row of a list that is another: "pc02.contoso.com is no longer active". */
export interface RowChange {
  readonly row: string
  readonly text: string
  /** What it is on each side, such as "pc02.contoso.com (active)". */
  readonly was: string
  readonly is: string
}

type Row = Readonly<Record<string, unknown>>

/** What is new, gone and changed among rows, which are told apart by their first field. */
export function rowChanges({ fields = [] }: Field, was: readonly Row[], is: readonly Row[], graph: Graph) {
  const [key, ...more] = fields
  const keyOf = (row: Row) => String(row[key?.name ?? ''] ?? '').toLowerCase()
  const [before, after] = [was, is].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const whole = (row: Row) => inWords(nameOf(row), more, row, graph)
  const nameOf = (row: Row) => (key ? valueInWords(key, row[key.name], graph) : '')
  return {
    added: is.filter((row) => !before?.has(keyOf(row))).map(whole),
    removed: was.filter((row) => !after?.has(keyOf(row))).map(nameOf),
    changed: is.flatMap((row): readonly RowChange[] => {
      const old = before?.get(keyOf(row))
      if (!old || isSame(row, old)) return []
      const spelling = nameOf(old) === nameOf(row) ? [] : [`${nameOf(old)} is now ${nameOf(row)}`]
      const parts = more.flatMap((field) => partChange(field, nameOf(row), old[field.name], row[field.name], graph))
      const texts = [...spelling, ...parts]
      return texts.length === 0 ? [] : [{ row: nameOf(row), text: texts.join(', '), was: whole(old), is: whole(row) }]
    }),
  }
}

/** "pc02.contoso.com (not active, North)". */
function inWords(name: string, fields: readonly Field[], row: Row, graph: Graph): string {
  const parts = fields.flatMap((field) => {
    const value = row[field.name]
    if (value === undefined) return []
    return [field.type === 'flag' ? flagInWords(field, value) : valueInWords(field, value, graph)]
  })
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`
}

const flagInWords = ({ title }: Field, value: unknown): string => `${value === true ? '' : 'not '}${inSentence(title)}`

function partChange(field: Field, name: string, was: unknown, is: unknown, graph: Graph): readonly string[] {
  if (isSame(was, is)) return []
  const title = inSentence(field.title)
  if (field.type === 'flag') {
    if (is === undefined) return [`it is not known whether ${name} is ${title}`]
    if (is === true) return [`${name} is ${was === undefined ? '' : 'now '}${title}`]
    return [`${name} is ${was === undefined ? 'not' : 'no longer'} ${title}`]
  }
  const [from, to] = [was, is].map((value) => valueInWords(field, value, graph))
  if (from === notFilledIn) return [`${title} of ${name} set to ${to}`]
  return [to === notFilledIn ? `${title} of ${name} no longer ${from}` : `${title} of ${name} from ${from} to ${to}`]
}
