import { ownNamesOf, principalKey, usersCalled } from '#core/domain/people/members.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { nameKey } from '#core/model/base/same-name.ts'
import { isSame } from '#core/model/diff.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { asKnown, isPartOf, namesServers, serverMeant } from './server-names.ts'

/** What a field becomes: undefined where it stays as it was, and the same value where files say no more than that. */
export function mergedValue(field: Field, was: unknown, is: unknown, graph: Graph | undefined): unknown {
  if (was === undefined) return is
  switch (field.type) {
    case 'text':
      return mergedText(field, was, is)
    case 'texts':
      return mergedTexts(field, was as readonly string[], is as readonly string[], keyFor(field, graph))
    case 'rows':
      return mergedRows(field, was as readonly Row[], is as readonly Row[])
    case 'group':
      return { ...(was as Row), ...mergedFields(field, was as Row, is as Row) }
    default:
      return is
  }
}

type Row = Readonly<Record<string, unknown>>

/** Written for people, so that every letter counts; names are the same in whatever letters. */
const isWorded = (field: string): boolean => field === 'description'

/** Tables cannot carry all that divides words. */
const wordsOf = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

function mergedText({ name }: Field, was: unknown, is: unknown): unknown {
  const [known, now] = [String(was), String(is)]
  if (isWorded(name)) return wordsOf(known) === wordsOf(now) ? was : is
  const saysNoMore = namesServers(name) ? isPartOf(now, known) : textKey(name, known) === textKey(name, now)
  return saysNoMore ? was : is
}

const addresses: ReadonlySet<string> = new Set(['sipAddress', 'lookupUri'])

/** Names are the same in whatever letters, and addresses with their scheme and without it. */
const textKey = (field: string, text: string): string => (addresses.has(field) ? addressKey(text) : nameKey(text))

/** An entry of a list by what it means: a principal by the users whom it names. */
function keyFor({ isPrincipals }: Field, graph: Graph | undefined): (text: string) => string {
  if (!isPrincipals) return nameKey
  return (text) => {
    const key = principalKey(text)
    const named = graph && usersCalled(graph, text).find((users) => ownNamesOf(users).includes(key))
    return named?.id ?? key
  }
}

/** The same entries in whatever order are the same list; those that stay are written as they were. */
function mergedTexts(
  field: Field,
  was: readonly string[],
  is: readonly string[],
  keyOf: (text: string) => string,
): readonly string[] {
  const told = namesServers(field.name) ? is.map((name) => asKnown(name, was)) : is
  const known = new Map(was.map((text) => [keyOf(text), text]))
  const now = new Map(told.map((text) => [keyOf(text), text]))
  if (known.size === now.size && [...now.keys()].every((key) => known.has(key))) return was
  return [...now].map(([key, text]) => known.get(key) ?? text)
}

/** Rows are told apart by their first field. */
function mergedRows(field: Field, was: readonly Row[], is: readonly Row[]): readonly Row[] {
  const first = field.fields?.[0]?.name ?? ''
  const textOf = (row: Row) => String(row[first] ?? '')
  const names = was.map(textOf)
  const told = is.map(textOf)
  const meant = (text: string) => (namesServers(first) ? serverMeant(text, names, told) : undefined)
  const keyOf = (text: string) => textKey(first, meant(text) ?? text)
  const known = new Map(was.map((row) => [textKey(first, textOf(row)), row]))
  const rows = is.map((row) => {
    const before = known.get(keyOf(textOf(row)))
    return before ? { ...before, ...mergedFields(field, before, row) } : row
  })
  const isSameList = rows.length === was.length && rows.every((row) => isSame(row, known.get(keyOf(textOf(row)))))
  return isSameList ? was : rows
}

function mergedFields({ fields = [] }: Field, was: Row, is: Row): Row {
  const now = Object.entries(is).filter(([, value]) => value !== undefined)
  const known = new Map(fields.map((field) => [field.name, field]))
  return Object.fromEntries(
    now.map(([name, value]) => {
      const field = known.get(name)
      const stays = field?.type === 'text' && was[name] !== undefined
      return [name, stays ? mergedText(field, was[name], value) : value]
    }),
  )
}
