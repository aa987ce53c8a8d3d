import type { Entity } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { listed } from '#core/model/words.ts'
import { inSentence, itemsInWords, notFilledIn, valueInWords } from '../facts/value-words.ts'
import { type RowChange, rowChanges } from './row-changes.ts'

/** A changed field in words: of a single value the old and the new one, of a list what came and what went. */
export type FieldChange = { readonly field: string; readonly title: string } & (
  | { readonly from: string; readonly to: string }
  | {
      readonly added: readonly string[]
      readonly removed: readonly string[]
      /** Rows that are on both sides, but not the same. */
      readonly changed: readonly RowChange[]
    }
)

/** The stages on both sides of a change, to look names up in. */
export interface Graphs {
  readonly before: Graph
  readonly after: Graph
}

/** What changed in the fields of an entity, in the order of its schema. */
export function fieldChanges(
  before: Entity,
  after: Entity,
  graphs: Graphs,
  changed: readonly string[],
): readonly FieldChange[] {
  return fieldsOf(after.kind)
    .filter(({ name }) => changed.includes(name))
    .flatMap((field) => valueChanges(field, fieldOf(before, field.name), fieldOf(after, field.name), graphs))
}

function valueChanges(field: Field, was: unknown, is: unknown, graphs: Graphs): readonly FieldChange[] {
  const about = { field: field.name, title: field.title }
  if (field.type === 'group') return groupChanges(field, was, is, graphs)
  if (was === undefined && isEmpty(is)) return [{ ...about, from: notFilledIn, to: 'none' }]
  if (is === undefined && isEmpty(was)) return [{ ...about, from: 'none', to: notFilledIn }]
  if (field.type === 'rows') {
    return [{ ...about, ...rowChanges(field, rowsOf(was), rowsOf(is), graphs.after) }]
  }
  if (Array.isArray(was ?? is)) {
    const [old, now] = [itemsInWords(field, was, graphs.before), itemsInWords(field, is, graphs.after)]
    return [{ ...about, added: without(now, old), removed: without(old, now), changed: [] }]
  }
  return [{ ...about, from: valueInWords(field, was, graphs.before), to: valueInWords(field, is, graphs.after) }]
}

/** It is one thing not to know who is in a list, and another one that nobody is. */
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const rowsOf = (value: unknown) => (value ?? []) as readonly Readonly<Record<string, unknown>>[]

/** "Content store, SQL instance". */
function groupChanges(group: Field, was: unknown, is: unknown, graphs: Graphs): readonly FieldChange[] {
  const [old, now] = [was, is].map((value) => (value ?? {}) as Record<string, unknown>)
  return (group.fields ?? [])
    .filter(({ name }) => old?.[name] !== now?.[name])
    .flatMap((field) => valueChanges(field, old?.[field.name], now?.[field.name], graphs))
    .map((change) => ({ ...change, field: group.name, title: `${group.title}, ${change.title}` }))
}

/** The items that the other list has less often. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const rest = new Map<string, number>()
  for (const other of others) rest.set(other, (rest.get(other) ?? 0) + 1)
  return items.filter((item) => {
    const left = rest.get(item) ?? 0
    rest.set(item, left - 1)
    return left <= 0
  })
}

/** "privacy from Scoped to Closed", "members: Ann added, Bob removed", "servers: pc02 is no longer active". */
export function fieldChangeText(change: FieldChange): string {
  const title = inSentence(change.title)
  if ('from' in change) {
    if (change.from === notFilledIn) return `${title} set to ${change.to}`
    return change.to === notFilledIn
      ? `${title} no longer ${change.from}`
      : `${title} from ${change.from} to ${change.to}`
  }
  const parts = [
    ...change.changed.map(({ text }) => text),
    change.added.length > 0 && `${listed(change.added)} added`,
    change.removed.length > 0 && `${listed(change.removed)} removed`,
  ].filter(Boolean)
  return parts.length === 0 ? `${title} in another order` : `${title}: ${parts.join(', ')}`
}
