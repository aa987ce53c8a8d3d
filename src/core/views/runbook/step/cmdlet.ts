import type { Entity, EntityId } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { kindName, nameOf } from '#core/model/words.ts'

/** A value that the plan does not know, by the name under which people look for it. */
export interface Placeholder {
  readonly type: 'placeholder'
  readonly name: string
  /** What goes before and what follows it in the same value. */
  readonly lead?: string
  readonly rest?: string
  /** The field of the plan that fills it, where there is one. */
  readonly entity?: EntityId
  readonly field?: string
}

/** A value of a parameter, as data: how it is quoted is up to the writer. */
export type Value =
  | { readonly type: 'text'; readonly text: string }
  /** A parameter that is there or not. */
  | { readonly type: 'switch' }
  | { readonly type: 'truth'; readonly is: boolean }
  | { readonly type: 'nothing' }
  /** A file in the folder in which the cmdlet is run. */
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'list'; readonly values: readonly Value[] }
  | { readonly type: 'change'; readonly add: readonly Value[]; readonly remove: readonly Value[] }
  | { readonly type: 'filter'; readonly conditions: readonly Condition[] }
  | Placeholder

/** What a filter asks of each; all of it must hold. */
interface Condition {
  readonly property: string
  readonly is: 'eq' | 'ne'
  readonly value: Value
}

export interface Cmdlet {
  readonly name: string
  /** Without a name in front: only of programs that are no cmdlets. */
  readonly bare?: readonly (Value | string)[]
  readonly parameters: Readonly<Record<string, Value>>
  /** Gets what this one gives. */
  readonly pipe?: Cmdlet
}

export const cmdlet = (name: string, parameters: Readonly<Record<string, Value>> = {}, pipe?: Cmdlet): Cmdlet => ({
  name,
  parameters,
  ...(pipe && { pipe }),
})

export const text = (value: string): Value =>
  isPlain(value) ? { type: 'text', text: value } : { type: 'placeholder', name: 'Name without control characters' }
export const present: Value = { type: 'switch' }
export const truth = (is: boolean): Value => ({ type: 'truth', is })
export const nothing: Value = { type: 'nothing' }
export const file = (name: string): Value => ({ type: 'file', name })
export const filter = (...conditions: readonly Condition[]): Value => ({ type: 'filter', conditions })
export const equal = (property: string, value: Value): Condition => ({ property, is: 'eq', value })
export const unequal = (property: string, value: Value): Condition => ({ property, is: 'ne', value })
export const list = (values: readonly Value[]): Value => ({ type: 'list', values })
export const change = (add: readonly Value[], remove: readonly Value[] = []): Value => ({ type: 'change', add, remove })

/** Invisible characters can hide a command in a name; no cmdlet is written with them. */
export const isPlain = (value: string): boolean =>
  !/[\p{Cc}\p{Cs}\u061C\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u.test(value)

/** The value of a field of an entity, or the placeholder that its field fills. */
export function fieldValue(entity: Entity, field: string, value: string | undefined, rest = ''): Value {
  if (value !== undefined && value.trim() !== '' && isPlain(value + rest)) return { type: 'text', text: value + rest }
  const title = fieldsOf(entity.kind).find(({ name }) => name === field)?.title ?? field
  const isHostile = value !== undefined && value.trim() !== ''
  const name = `${title} of ${called(entity)}${isHostile ? ' without control characters' : ''}`
  return { type: 'placeholder', name, ...(rest && isPlain(rest) && { rest }), entity: entity.id, field }
}

/** The value with a text in front of it. */
export const led = (lead: string, value: Value): Value =>
  value.type === 'text'
    ? { ...value, text: lead + value.text }
    : value.type === 'placeholder'
      ? { ...value, lead }
      : value

/** A value for which the plan has no field. */
export const placeholder = (name: string, entity?: Entity): Value => ({
  type: 'placeholder',
  name: plain(name),
  ...(entity && { entity: entity.id }),
})

const called = (entity: Entity): string => plain(nameOf(entity)).trim() || `the ${kindName[entity.kind]} without a name`

/** A text with spaces in place of what cannot be seen. */
export const plain = (value: string): string =>
  [...value]
    .map((character) => (isPlain(character) ? character : ' '))
    .join('')
    .trimEnd()

/** The placeholders of a cmdlet, in the order in which they stand there. */
export function placeholdersIn({ parameters, bare = [], pipe }: Cmdlet): readonly Placeholder[] {
  const values = [...bare.filter((value) => typeof value !== 'string'), ...Object.values(parameters)]
  return [...values.flatMap(placeholdersOf), ...(pipe ? placeholdersIn(pipe) : [])]
}

function placeholdersOf(value: Value): readonly Placeholder[] {
  switch (value.type) {
    case 'placeholder':
      return [value]
    case 'list':
      return value.values.flatMap(placeholdersOf)
    case 'change':
      return [...value.add, ...value.remove].flatMap(placeholdersOf)
    case 'filter':
      return value.conditions.flatMap((one) => placeholdersOf(one.value))
    default:
      return []
  }
}
