import { groupBy } from '#core/model/base/group-by.ts'
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
  const whole = (row: Row) => inWords(nameOf(row), more, row, graph)
  const nameOf = (row: Row) => (key ? valueInWords(key, row[key.name], graph) : '')
  const { pairs, removed } = paired(was, is, keyOf, nameOf)
  return {
    added: pairs.flatMap(({ row, old }) => (old ? [] : [whole(row)])),
    removed: removed.map(nameOf),
    changed: pairs.flatMap(({ row, old }): readonly RowChange[] => {
      if (!old || isSame(row, old)) return []
      const spelling = nameOf(old) === nameOf(row) ? [] : [`${nameOf(old)} is now ${nameOf(row)}`]
      const parts = more.flatMap((field) => partChange(field, nameOf(row), old[field.name], row[field.name], graph))
      const texts = [...spelling, ...parts]
      return texts.length === 0 ? [] : [{ row: nameOf(row), text: texts.join(', '), was: whole(old), is: whole(row) }]
    }),
  }
}

interface Pair {
  readonly row: Row
  readonly old: Row | undefined
}

/** Each row with what it was, and who has become none. Of several of one name it was the same, else the one spelled so. */
function paired(
  was: readonly Row[],
  is: readonly Row[],
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): { readonly pairs: readonly Pair[]; readonly removed: readonly Row[] } {
  const alike = groupBy(was.entries(), ([, old]) => keyOf(old))
  const olds = new Map<number, Row>()
  const stays = new Set<number>()
  const isSpelledSo = (row: Row, old: Row) => nameOf(row) === nameOf(old)
  for (const isIt of [isSame, isSpelledSo, () => true]) {
    for (const [place, row] of is.entries()) {
      if (olds.has(place)) continue
      const found = alike.get(keyOf(row))?.find(([at, old]) => !stays.has(at) && isIt(row, old))
      if (!found) continue
      stays.add(found[0])
      olds.set(place, found[1])
    }
  }
  return {
    pairs: is.map((row, place) => ({ row, old: olds.get(place) })),
    removed: was.filter((_, at) => !stays.has(at)),
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
