import { ownNamesOf, principalKey, usersCalled } from '#core/domain/people/members.ts'
import { isSame } from '#core/model/diff.ts'
import type { Entity, Kind, Room } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'

/**
 * What an entity of a plan becomes by what files say of it. What they do not say stays, as does what they only say in
 * another order or in other letters. The graph is that of the stage, which knows users by their addresses.
 */
export function merged<E extends Entity>(known: E, brought: Entity, graph: Graph): E {
  const kept = saysCategoryInstead(known, brought) ? (withoutField(known, 'chatPool') as E) : known
  const fields = fieldsOf(known.kind).flatMap((field): readonly (readonly [string, unknown])[] => {
    const is = fieldOf(brought, field.name)
    if (is === undefined || isMadeUp(known.kind, field.name)) return []
    if (field.name === 'chatPool' && isInItsCategory(known, brought, graph)) return []
    return [[field.name, mergedValue(field, fieldOf(known, field.name), is, graph)]]
  })
  const changed = fields.filter(([name, value]) => value !== undefined && !isSame(value, fieldOf(known, name)))
  return changed.length === 0 ? kept : { ...kept, ...Object.fromEntries(changed) }
}

/** A room of which files name the chat pool alone stays in its category there. */
function isInItsCategory(known: Entity, brought: Entity, graph: Graph): boolean {
  if (known.kind !== 'room' || brought.kind !== 'room' || brought.category) return false
  return graph.get('category', known.category)?.chatPool === brought.chatPool
}

/** A room that names a category in its chat pool names the chat pool no more, which would set it apart. */
const saysCategoryInstead = (known: Entity, brought: Entity): boolean =>
  known.kind === 'room' && brought.kind === 'room' && known.chatPool !== undefined && hasOnlyCategory(brought)

const hasOnlyCategory = ({ category, chatPool }: Room): boolean => category !== undefined && chatPool === undefined

const withoutField = (entity: Entity, field: string): Entity =>
  Object.fromEntries(Object.entries(entity).filter(([name]) => name !== field)) as unknown as Entity

/** Importers make the names of pools and users; those that a person has chosen say more. */
const isMadeUp = (kind: Kind, field: string): boolean =>
  field === 'name' && (kind === 'pool' || kind === 'chatPool' || kind === 'users')

function mergedValue(field: Field, was: unknown, is: unknown, graph: Graph): unknown {
  if (was === undefined) return isEmptyList(is) ? undefined : is
  switch (field.type) {
    case 'text':
      return !isWorded(field.name) && sameLetters(was, is) ? was : is
    case 'texts':
      return mergedTexts(was as readonly string[], is as readonly string[], keyFor(field, graph))
    case 'rows':
      return mergedRows(field, was as readonly Row[], is as readonly Row[])
    case 'group':
      return { ...(was as Row), ...mergedFields(field, was as Row, is as Row) }
    default:
      return is
  }
}

type Row = Readonly<Record<string, unknown>>

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Written for people, so that every letter counts. */
const isWorded = (field: string): boolean => field === 'name' || field === 'description'

const sameLetters = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase()

/** An entry of a list by what it means: a principal by the users whom it names. */
function keyFor({ isPrincipals }: Field, graph: Graph): (text: string) => string {
  if (!isPrincipals) return (text) => text.toLowerCase()
  return (text) => {
    const key = principalKey(text)
    const named = usersCalled(graph, text).find((users) => ownNamesOf(users).includes(key))
    return named?.id ?? key
  }
}

/** The same entries in whatever order are the same list; those that stay are written as they were. */
function mergedTexts(
  was: readonly string[],
  is: readonly string[],
  keyOf: (text: string) => string,
): readonly string[] {
  const known = new Map(was.map((text) => [keyOf(text), text]))
  const now = new Map(is.map((text) => [keyOf(text), text]))
  if (known.size === now.size && [...now.keys()].every((key) => known.has(key))) return was
  return [...now].map(([key, text]) => known.get(key) ?? text)
}

/** Rows are told apart by their first field. */
function mergedRows(field: Field, was: readonly Row[], is: readonly Row[]): readonly Row[] {
  const key = (row: Row) => String(row[field.fields?.[0]?.name ?? ''] ?? '').toLowerCase()
  const known = new Map(was.map((row) => [key(row), row]))
  const rows = is.map((row) => {
    const before = known.get(key(row))
    return before ? { ...before, ...mergedFields(field, before, row) } : row
  })
  const isSameList = rows.length === was.length && rows.every((row) => isSame(row, known.get(key(row))))
  return isSameList ? was : rows
}

function mergedFields({ fields = [] }: Field, was: Row, is: Row): Row {
  const now = Object.entries(is).filter(([, value]) => value !== undefined)
  const isText = (name: string) => fields.some((field) => field.name === name && field.type === 'text')
  return Object.fromEntries(
    now.map(([name, value]) => [name, isText(name) && sameLetters(was[name], value) ? was[name] : value]),
  )
}
